package io.huiyin.history;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** In which order a file writes days: 2023-02-28, 02/28/2023 or 28.02.2023, with or without a time of day. */
public enum DateStyle {
    YEAR_FIRST(1, 2, 3),
    MONTH_FIRST(3, 1, 2),
    DAY_FIRST(3, 2, 1);

    private static final Pattern FORM = Pattern.compile(
            "(\\d{1,4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,4})日?"
                    + "(?:[T\\s]*(上午|下午)?\\s*(\\d{1,2})[:时](\\d{1,2})(?:[:分](\\d{1,2})(?:\\.\\d+)?)?[分秒]?\\s*(AM|PM)?)?"
                    + "\\s*(Z|[+-]\\d{2}:?\\d{2})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT =
            Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})[T\\s]?(?:(\\d{2}):?(\\d{2})(?::?(\\d{2}))?)?");

    private final int year;
    private final int month;
    private final int day;

    DateStyle(int year, int month, int day) {
        this.year = year;
        this.month = month;
        this.day = day;
    }

    /** The moment, in the zone unless it names its own offset; nothing when it can't be read so. */
    public Optional<Instant> read(String text, ZoneId zone) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        try {
            var form = FORM.matcher(plain);
            if (form.matches()) {
                return Optional.of(moment(form, zone));
            }
            var compact = COMPACT.matcher(plain);
            return compact.matches() ? Optional.of(compact(compact, zone)) : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private Instant moment(Matcher form, ZoneId zone) {
        var full = number(form.group(year));
        var local = LocalDateTime.of(
                full < 100 ? full + 2000 : full,
                number(form.group(month)),
                number(form.group(day)),
                hour(number(form.group(5)), half(form)),
                number(form.group(6)),
                number(form.group(7)));
        var offset = form.group(9);
        return offset == null
                ? local.atZone(zone).toInstant()
                : local.toInstant(ZoneOffset.of(offset.toUpperCase(Locale.ROOT)));
    }

    private static Instant compact(Matcher digits, ZoneId zone) {
        return LocalDateTime.of(
                        number(digits.group(1)),
                        number(digits.group(2)),
                        number(digits.group(3)),
                        number(digits.group(4)),
                        number(digits.group(5)),
                        number(digits.group(6)))
                .atZone(zone)
                .toInstant();
    }

    private static @Nullable String half(Matcher form) {
        return form.group(8) == null ? form.group(4) : form.group(8).toUpperCase(Locale.ROOT);
    }

    private static int hour(int written, @Nullable String half) {
        return switch (half) {
            case "AM", "上午" -> written == 12 ? 0 : written;
            case "PM", "下午" -> written < 12 ? written + 12 : written;
            case null, default -> written;
        };
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** The style that reads most of these; where two read as many, the one that the zone's people write. */
    public static DateStyle of(List<String> texts, ZoneId zone) {
        var american = zone.getId().startsWith("America/");
        return Arrays.stream(values())
                .max(Comparator.<DateStyle>comparingLong(style -> style.readable(texts, zone))
                        .thenComparing(style -> style == (american ? MONTH_FIRST : DAY_FIRST)))
                .orElseThrow();
    }

    private long readable(List<String> texts, ZoneId zone) {
        return texts.stream().filter(text -> read(text, zone).isPresent()).count();
    }
}
