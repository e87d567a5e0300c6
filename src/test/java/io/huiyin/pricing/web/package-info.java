/** Situations of the price list page. */
@NullMarked
package io.huiyin.pricing.web;

import org.jspecify.annotations.NullMarked;
