/** How the mechanism of matters works, shown by examples. */
@NullMarked
package io.huiyin.matter;

import org.jspecify.annotations.NullMarked;
