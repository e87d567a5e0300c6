/** Floor 0: working days, spans of the day, terms and due times with their explanation; plain Java that uses no other module. */
@NullMarked
package io.huiyin.calendar;

import org.jspecify.annotations.NullMarked;
