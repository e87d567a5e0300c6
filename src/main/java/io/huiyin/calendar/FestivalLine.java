package io.huiyin.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line such as {@code 2026 国庆节 off 10-01..10-07 work 09-20 10-10}. */
final class FestivalLine {
    private static final Pattern SHAPE = Pattern.compile(
            "(\\d{4})\\s+(\\S+)\\s+off\\s+([\\d-]+)(?:\\.\\.([\\d-]+))?(?:\\s+work((?:\\s+[\\d-]+)+))?");

    private FestivalLine() {}

    /** Reads the line; throws {@link Unreadable} with the key of what is wrong. */
    static Festival read(String line) {
        var parts = SHAPE.matcher(line.strip());
        if (!parts.matches()) {
            throw new Unreadable("calendar.line.shape", line.strip());
        }
        var year = Integer.parseInt(parts.group(1));
        var first = day(year, parts.group(3));
        var last = parts.group(4) == null ? first : day(year, parts.group(4));
        if (last.isBefore(first)) {
            throw new Unreadable("calendar.line.order", parts.group(3) + ".." + parts.group(4));
        }
        return new Festival(year, parts.group(2), first, last, makeUpDays(year, parts.group(5)));
    }

    private static List<LocalDate> makeUpDays(int year, @Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.strip().split("\\s+"))
                        .map(each -> day(year, each))
                        .toList();
    }

    private static LocalDate day(int year, String text) {
        try {
            var date = LocalDate.parse(text.length() == 5 ? year + "-" + text : text);
            if (Math.abs(date.getYear() - year) > 1) {
                throw new Unreadable("calendar.line.year", text);
            }
            return date;
        } catch (DateTimeException notADate) {
            throw new Unreadable("calendar.line.date", text);
        }
    }

    /** What is wrong with the line, as a message key and the piece of text it concerns. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String messageKey;
        private final String about;

        Unreadable(String messageKey, String about) {
            super(messageKey + ": " + about);
            this.messageKey = messageKey;
            this.about = about;
        }

        SpecialDaysRefused.Problem at(int line) {
            return new SpecialDaysRefused.Problem(line, messageKey, about);
        }
    }
}
