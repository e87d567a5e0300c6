package io.huiyin.rulebook;

import io.huiyin.calendar.Counting;
import io.huiyin.calendar.Term;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figure of a clause, in the shape that its ledger entry gives it; a company may change the value, never the shape. */
public sealed interface Figure {
    /** The part that may be changed, as text: {@code PT2M}, {@code 17:00}, {@code 25}, {@code 2}, {@code 50}. */
    String value();

    /** This figure with another value; throws {@link IllegalArgumentException} when the value is not of the same shape. */
    Figure with(String value, Counting counting);

    /** The term of a {@link Within}. */
    default Optional<Term> term() {
        return Optional.empty();
    }

    /** How its time runs; only a {@link Within} can run in working time. */
    default Counting counting() {
        return term().map(Term::counting).orElse(Counting.ELAPSED);
    }

    /** One moment follows another within a term; a negative term is a time before {@code from}. */
    record Within(
            Term time, String from, String to, @Nullable String when) implements Figure {
        public Within {
            if (time.period().isZero() && time.duration().isZero()) {
                throw new IllegalArgumentException("A term takes some time");
            }
        }

        @Override
        public String value() {
            return time.iso();
        }

        @Override
        public Optional<Term> term() {
            return Optional.of(time);
        }

        @Override
        public Within with(String value, Counting counting) {
            var changed = Term.parse(value, counting);
            if (changed.isNegative() != time.isNegative()) {
                throw new IllegalArgumentException("A term stays before or after: " + value);
            }
            return new Within(changed, from, to, when);
        }
    }

    /** So many times in each period. */
    record Times(int times, Every every) implements Figure {
        public Times {
            Shapes.inRange(times, 1, 1000);
        }

        @Override
        public String value() {
            return Integer.toString(times);
        }

        @Override
        public Times with(String value, Counting counting) {
            return new Times(Shapes.number(value, counting), every);
        }
    }

    /** By a time of each day in minutes since midnight, 1440 being 24:00; where a moment begins it, by that time of its day. */
    record ByTime(
            int minutes, @Nullable String from, @Nullable String to) implements Figure {
        public ByTime {
            Shapes.inRange(minutes, 1, 1440);
        }

        @Override
        public String value() {
            return "%02d:%02d".formatted(minutes / 60, minutes % 60);
        }

        @Override
        public ByTime with(String value, Counting counting) {
            return new ByTime(Shapes.minutes(value, counting), from, to);
        }
    }

    /** By a day of each month; a month without that day ends it. */
    record ByDay(int day) implements Figure {
        public ByDay {
            Shapes.inRange(day, 1, 31);
        }

        @Override
        public String value() {
            return Integer.toString(day);
        }

        @Override
        public ByDay with(String value, Counting counting) {
            return new ByDay(Shapes.number(value, counting));
        }
    }

    /** At least so many per cent of a population, followed for a time where one is given. */
    record AtLeast(int percent, String of, @Nullable Period window) implements Figure {
        public AtLeast {
            Shapes.inRange(percent, 0, 100);
        }

        @Override
        public String value() {
            return Integer.toString(percent);
        }

        @Override
        public AtLeast with(String value, Counting counting) {
            return new AtLeast(Shapes.number(value, counting), of, window);
        }
    }
}
