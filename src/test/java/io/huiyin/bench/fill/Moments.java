package io.huiyin.bench.fill;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Moments that are written in a text, all moved together. */
public final class Moments {
    private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

    private Moments() {}

    public static String moved(String text, Duration by) {
        return WRITTEN.matcher(text)
                .replaceAll(moment -> Instant.parse(moment.group()).plus(by).toString());
    }
}
