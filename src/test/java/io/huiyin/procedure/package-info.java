/** How a procedure's table behaves, shown by examples. */
@NullMarked
package io.huiyin.procedure;

import org.jspecify.annotations.NullMarked;
