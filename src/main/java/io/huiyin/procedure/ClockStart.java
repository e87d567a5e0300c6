package io.huiyin.procedure;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A clock that an act starts: the clause, when it applies in words, whether it applies to the case, and from which moment it counts
 * (empty: from the act itself).
 *
 * @param <C> the case after the act
 */
public record ClockStart<C>(String clause, String when, Predicate<C> applies, Function<C, Optional<Instant>> from) {
    /** A clock that always applies and counts from the act. */
    public static <C> ClockStart<C> of(String clause) {
        return new ClockStart<>(clause, "", subject -> true, subject -> Optional.empty());
    }

    public ClockStart<C> when(String words, Predicate<C> condition) {
        return new ClockStart<>(clause, words, condition, from);
    }

    public ClockStart<C> from(Function<C, Instant> moment) {
        return new ClockStart<>(clause, when, applies, moment.andThen(Optional::of));
    }
}
