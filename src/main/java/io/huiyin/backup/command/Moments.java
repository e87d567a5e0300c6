package io.huiyin.backup.command;

import io.huiyin.backup.command.Arguments.Misused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How an operator names a moment. */
final class Moments {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd[' ']['T']HH:mm[:ss][.SSSSSS][.SSS][XXX][X]");

    private Moments() {}

    /** {@code 2026-11-22 10:00:00+08}, always with its distance from UTC; none for {@code latest}. */
    static Optional<Instant> read(String text) {
        if (text.equals("latest")) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.strip(), FORMAT).toInstant());
        } catch (DateTimeException unclear) {
            throw new Misused("Not a moment: " + text + ". Write it as 2026-11-22 10:00:00+08, or latest.");
        }
    }
}
