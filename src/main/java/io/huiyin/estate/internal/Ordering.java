package io.huiyin.estate.internal;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The order in which people count: a text whose bytes sort 2 before 10. */
public final class Ordering {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private Ordering() {}

    /** One text of several parts, each run of digits padded to eight. */
    public static String of(String... parts) {
        return Arrays.stream(parts)
                .map(part -> DIGITS.matcher(part).replaceAll(run -> padded(run.group())))
                .collect(Collectors.joining("-"));
    }

    private static String padded(String digits) {
        return "0".repeat(Math.max(0, 8 - digits.length())) + digits;
    }
}
