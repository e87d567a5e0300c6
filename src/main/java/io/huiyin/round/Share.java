package io.huiyin.round;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The stretch of time in which a round is owed once: the second half of a day for what comes twice a day.
 *
 * @param day the day on which it begins, in the community's zone
 * @param ordinal which of the day's shares it is, from 1
 * @param ends from when it counts as missed; between due and this it may still be done, late
 */
public record Share(LocalDate day, int ordinal, Instant begins, Instant due, Instant ends) {
    /** Whether the moment lies within it. */
    public boolean holds(Instant moment) {
        return !moment.isBefore(begins) && moment.isBefore(ends);
    }
}
