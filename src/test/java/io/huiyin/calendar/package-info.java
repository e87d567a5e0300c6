/** Examples of working days and due times, as tables. */
@NullMarked
package io.huiyin.calendar;

import org.jspecify.annotations.NullMarked;
