package io.huiyin.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A due time and why it is then: where the term began, the stretches that counted and those that did not, in order of
 * time. A negative term is due before its start, and what counted lies between the two.
 */
public record Deadline(Instant start, Instant due, Term term, List<Counted> counted, List<Skipped> skipped) {
    public Deadline {
        counted = List.copyOf(counted);
        skipped = List.copyOf(skipped);
    }

    /** The time still to count at this instant, in working time for a working term; zero once it is due. */
    public Duration remaining(Instant at) {
        if (term.isNegative()) {
            return at.isBefore(due) ? Duration.between(at, due) : Duration.ZERO;
        }
        return counted.stream()
                .filter(each -> each.to().isAfter(at))
                .map(each -> Duration.between(each.from().isBefore(at) ? at : each.from(), each.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** All that counts from the start to the due time. */
    public Duration length() {
        return counted.stream().map(Counted::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** The instant at which this share of the term (0 to 1) has been counted; the due time itself for a negative term. */
    public Instant whenCounted(double share) {
        if (term.isNegative()) {
            return due;
        }
        var left = Duration.ofMillis(Math.round(length().toMillis() * share));
        for (var each : counted) {
            if (each.length().compareTo(left) >= 0) {
                return each.from().plus(left);
            }
            left = left.minus(each.length());
        }
        return due;
    }

    Stream<Stretch> pieces() {
        return Stream.concat(
                        counted.stream().map(each -> new Stretch(each.from(), each.to(), null, null)),
                        skipped.stream()
                                .map(each -> new Stretch(each.from(), each.to(), each.reason(), each.holiday())))
                .sorted(Comparator.comparing(Stretch::from));
    }
}
