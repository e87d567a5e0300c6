/** Past requests as live traffic, shown by examples. */
@NullMarked
package io.huiyin.history.replay;

import org.jspecify.annotations.NullMarked;
