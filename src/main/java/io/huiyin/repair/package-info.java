/** Repairs: from the call to the closed work order, by the company's own table. May use matter, pricing, paper, message, estate, staff, rulebook. */
@NullMarked
package io.huiyin.repair;

import org.jspecify.annotations.NullMarked;
