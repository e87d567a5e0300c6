package io.huiyin.insight.web;

import io.huiyin.calendar.Counting;
import io.huiyin.insight.Powers.Scope;
import io.huiyin.rulebook.Figure;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change of a clause's figure as it stands in the form, with what is wrong beside each field.
 *
 * @param shape what the figure is, since each asks for other fields
 * @param scopes where the viewer may change it
 * @param from day and minute in the community's zone, as the browser writes it; empty for at once
 */
public record FigureForm(
        Shape shape,
        Set<Scope> scopes,
        Scope scope,
        String amount,
        Unit unit,
        Counting counting,
        String from,
        String reason,
        Map<String, String> faults) {

    /** What a figure is: a length of time, a time of day, or a number. */
    public enum Shape {
        TERM,
        TERM_BEFORE,
        TIME,
        NUMBER
    }

    /** What a length of time is counted in. */
    public enum Unit {
        SECONDS("PT%dS", 1),
        MINUTES("PT%dM", 60),
        HOURS("PT%dH", 3600),
        DAYS("P%dD", 86_400);

        private final String iso;
        private final long seconds;

        Unit(String iso, long seconds) {
            this.iso = iso;
            this.seconds = seconds;
        }

        String iso(long amount) {
            return iso.formatted(amount);
        }
    }

    /** The form before anybody touched it: what is in force. */
    static FigureForm of(Figure figure, Set<Scope> scopes) {
        var scope = scopes.iterator().next();
        var term = figure.term().orElse(null);
        if (term == null) {
            var shape = figure instanceof Figure.ByTime ? Shape.TIME : Shape.NUMBER;
            return new FigureForm(
                    shape, scopes, scope, figure.value(), Unit.MINUTES, Counting.ELAPSED, "", "", Map.of());
        }
        var shape = term.isNegative() ? Shape.TERM_BEFORE : Shape.TERM;
        if (!term.period().isZero()) {
            var days = Integer.toString(Math.abs(term.period().getDays()));
            return new FigureForm(shape, scopes, scope, days, Unit.DAYS, term.counting(), "", "", Map.of());
        }
        var length = term.duration().abs();
        var unit = unit(length);
        var amount = Long.toString(length.toSeconds() / unit.seconds);
        return new FigureForm(shape, scopes, scope, amount, unit, term.counting(), "", "", Map.of());
    }

    private static Unit unit(Duration length) {
        return List.of(Unit.HOURS, Unit.MINUTES).stream()
                .filter(unit -> length.toSeconds() % unit.seconds == 0)
                .findFirst()
                .orElse(Unit.SECONDS);
    }

    /** The same with what was entered. */
    FigureForm entered(Entered entered) {
        return new FigureForm(
                shape,
                scopes,
                entered.scope() == null ? scope : entered.scope(),
                entered.amount().strip(),
                entered.unit() == null ? unit : entered.unit(),
                entered.counting() == null ? counting : entered.counting(),
                entered.from().strip(),
                entered.reason().strip(),
                faults);
    }

    /** What the browser sent. */
    record Entered(
            @Nullable Scope scope,
            String amount,
            @Nullable Unit unit,
            @Nullable Counting counting,
            String from,
            String reason) {}

    FigureForm with(Map<String, String> what) {
        var all = new HashMap<>(what);
        all.putAll(faults);
        return new FigureForm(shape, scopes, scope, amount, unit, counting, from, reason, Map.copyOf(all));
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    public boolean timed() {
        return shape == Shape.TERM || shape == Shape.TERM_BEFORE;
    }

    /** The value as the rulebook reads it, such as {@code PT30M} or {@code 17:00}; none when no whole number was given. */
    @Nullable
    String value() {
        if (shape == Shape.TIME) {
            return amount;
        }
        if (!amount.matches("[1-9]\\d{0,6}")) {
            return null;
        }
        var number = Long.parseLong(amount);
        return switch (shape) {
            case TERM -> unit.iso(number);
            case TERM_BEFORE -> "-" + unit.iso(number);
            case NUMBER, TIME -> amount;
        };
    }
}
