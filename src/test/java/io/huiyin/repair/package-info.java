/** How repairs are handled, shown by examples. */
@NullMarked
package io.huiyin.repair;

import org.jspecify.annotations.NullMarked;
