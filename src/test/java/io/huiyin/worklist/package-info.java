/** How work is given out and found, shown by examples. */
@NullMarked
package io.huiyin.worklist;

import org.jspecify.annotations.NullMarked;
