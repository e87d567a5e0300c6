package io.huiyin.roster;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Reads days as people type them: 2024-05-01, 2024/5/1, 2024.5.1, 2024年5月1日, 20240501. */
public final class Days {
    private static final Pattern FORM = Pattern.compile(
            "((?:19|20)\\d{2})\\s*[-/.年]?\\s*(\\d{1,2})\\s*[-/.月]?\\s*(\\d{1,2})\\s*日?(?:[ T]0?0:00(?::00)?)?");

    private Days() {}

    /** The day; {@link DateTimeException} when it is none. */
    public static LocalDate parse(String text) {
        var match =
                FORM.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!match.matches()) {
            throw new DateTimeException("No day: " + text);
        }
        return LocalDate.of(number(match.group(1)), number(match.group(2)), number(match.group(3)));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
