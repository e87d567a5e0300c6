package io.huiyin.repair;

import io.huiyin.procedure.ActIncomplete;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads fields one by one and remembers what could not be read, so that all faults are told at once. */
final class Reading {
    private final Entered entered;
    private final ZoneId zone;
    private final List<FieldFault> faults = new ArrayList<>();

    Reading(Entered entered, ZoneId zone) {
        this.entered = entered;
        this.zone = zone;
    }

    String text(String field) {
        var text = entered.text(field);
        return text == null ? "" : text;
    }

    @Nullable
    String maybe(String field) {
        return entered.text(field);
    }

    /** Everything that was chosen or ticked under one name. */
    List<String> all(String field) {
        return entered.all(field);
    }

    boolean ticked(String field) {
        return entered.ticked(field);
    }

    /** What was left out comes back as nothing: the act itself says that it needs it. */
    @SuppressWarnings("NullAway")
    <E extends Enum<E>> E choice(String field, Class<E> choices) {
        return read(field, text -> Enum.valueOf(choices, text), "field.choice");
    }

    @Nullable
    Instant maybeMoment(String field) {
        return read(field, this::parsed, "field.moment");
    }

    @SuppressWarnings("NullAway")
    Instant moment(String field) {
        return maybeMoment(field);
    }

    int number(String field) {
        var number = read(field, Integer::valueOf, "field.number");
        return number == null ? 0 : number;
    }

    long id(String field) {
        var id = maybeId(field);
        return id == null ? 0 : id;
    }

    @Nullable
    Long maybeId(String field) {
        return read(field, Long::valueOf, "field.number");
    }

    BigDecimal amount(String field) {
        var amount = maybeAmount(field);
        return amount == null ? BigDecimal.ZERO : amount;
    }

    @Nullable
    BigDecimal maybeAmount(String field) {
        return read(field, BigDecimal::new, "field.number");
    }

    /** The ids that stand in a field of each row, without those that can't be read. */
    List<Long> ids(String rows, String field) {
        return entered.rows(rows).stream()
                .map(row -> row.text(field))
                .filter(text -> text != null && text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    <T> List<T> rows(String field, Function<Reading, T> row) {
        var read = new ArrayList<T>();
        var at = 0;
        for (var each : entered.rows(field)) {
            row(field + "[" + at + "].", new Reading(each, zone), row, read);
            at++;
        }
        return read;
    }

    private <T> void row(String prefix, Reading inner, Function<Reading, T> row, List<T> read) {
        try {
            read.add(inner.whole(() -> row.apply(inner)));
        } catch (ActIncomplete incomplete) {
            incomplete
                    .faults()
                    .forEach(fault -> faults.add(new FieldFault(
                            prefix + fault.field().substring(fault.field().lastIndexOf('.') + 1), fault.reason())));
        }
    }

    void fault(String field, String key) {
        fault(field, Reason.of(key));
    }

    void fault(String field, Reason reason) {
        faults.add(new FieldFault(field, reason));
    }

    /** Makes the act, and reports what could not be read together with what the act itself finds missing. */
    <T> T whole(Supplier<T> make) {
        try {
            var made = make.get();
            if (faults.isEmpty()) {
                return made;
            }
        } catch (ActIncomplete incomplete) {
            incomplete.faults().stream()
                    .filter(fault ->
                            faults.stream().noneMatch(known -> known.field().startsWith(fault.field())))
                    .forEach(faults::add);
        }
        throw new ActIncomplete(faults);
    }

    private <T> @Nullable T read(String field, Function<String, T> parse, String key) {
        var text = entered.text(field);
        try {
            return text == null ? null : parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            fault(field, key);
            return null;
        }
    }

    /** A moment with its offset, or one of the community's own clock. */
    private Instant parsed(String text) {
        return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") && text.contains("T") && text.length() > 16
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant();
    }
}
