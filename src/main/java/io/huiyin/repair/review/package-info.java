/** What is off the price list: the engineering supervisor's queue with its fifteen minutes, and the prices that wait for a customer's answer. */
@NullMarked
package io.huiyin.repair.review;

import org.jspecify.annotations.NullMarked;
