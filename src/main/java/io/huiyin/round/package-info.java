/** Rounds (频次): what recurs by a clause, each time of it due, done, late or missed. May use message, estate, staff, rulebook. */
@NullMarked
package io.huiyin.round;

import org.jspecify.annotations.NullMarked;
