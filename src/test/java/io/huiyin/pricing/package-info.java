/** Situations of the price list. */
@NullMarked
package io.huiyin.pricing;

import org.jspecify.annotations.NullMarked;
