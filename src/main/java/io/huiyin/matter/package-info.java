/** What somebody wants, from the call to the end: the register, the timeline, the clocks and the carrying out of acts. May use message, paper, rulebook, estate, staff, procedure, calendar. */
@NullMarked
package io.huiyin.matter;

import org.jspecify.annotations.NullMarked;
