package io.huiyin.rulebook;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads when a clock warns and whom it tells on its ladder; nothing but a clock may do either. */
final class AlarmReader {
    private AlarmReader() {}

    static Optional<Warning> warn(Kind kind, Fields fields) {
        var given = fields.fields("warn").map(AlarmReader::warning);
        if (kind != Kind.CLOCK && given.isPresent()) {
            throw new IllegalArgumentException("only a clock warns");
        }
        return kind == Kind.CLOCK ? given.or(() -> Optional.of(Warning.usual())) : Optional.empty();
    }

    private static Warning warning(Fields fields) {
        var at = fields.text("at");
        var tell = posts(fields);
        fields.end();
        return at.startsWith("P")
                ? new Warning.Before(duration(at), tell)
                : new Warning.Share(Double.parseDouble(at), tell);
    }

    static List<Rung> ladder(Kind kind, Fields fields) {
        var rungs = fields.list("ladder").stream()
                .map(Fields::new)
                .map(AlarmReader::rung)
                .toList();
        if (kind != Kind.CLOCK && !rungs.isEmpty()) {
            throw new IllegalArgumentException("only a clock has a ladder");
        }
        for (var i = 1; i < rungs.size(); i++) {
            if (rungs.get(i).at().compareTo(rungs.get(i - 1).at()) <= 0) {
                throw new IllegalArgumentException(
                        "the ladder does not climb at " + rungs.get(i).at());
            }
        }
        return rungs;
    }

    private static Rung rung(Fields fields) {
        var rung = new Rung(duration(fields.text("at")), posts(fields));
        fields.end();
        return rung;
    }

    private static List<String> posts(Fields fields) {
        return fields.list("tell").stream().map(Object::toString).toList();
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException bad) {
            throw new IllegalArgumentException("bad duration " + text, bad);
        }
    }
}
