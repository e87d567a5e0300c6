/** The work order on paper. */
@NullMarked
package io.huiyin.repair.print;

import org.jspecify.annotations.NullMarked;
