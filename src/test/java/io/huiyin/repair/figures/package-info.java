/** Situations in which repairs are counted. */
@NullMarked
package io.huiyin.repair.figures;

import org.jspecify.annotations.NullMarked;
