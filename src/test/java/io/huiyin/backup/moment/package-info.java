/** Tests of going back to a moment. */
@NullMarked
package io.huiyin.backup.moment;

import org.jspecify.annotations.NullMarked;
