/** The pages of the price list. */
@NullMarked
package io.huiyin.pricing.web;

import org.jspecify.annotations.NullMarked;
