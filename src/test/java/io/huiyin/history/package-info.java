/** Past requests: imported and replayed. */
@NullMarked
package io.huiyin.history;

import org.jspecify.annotations.NullMarked;
