/** The pages on which charged orders go to finance. */
@NullMarked
package io.huiyin.repair.finance.web;

import org.jspecify.annotations.NullMarked;
