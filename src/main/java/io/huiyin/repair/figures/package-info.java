/** The figures of repairs: counted by formulas that are written down and versioned, each with the orders behind it. */
@NullMarked
package io.huiyin.repair.figures;

import org.jspecify.annotations.NullMarked;
