package io.huiyin.paper;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number of {@link Numbers} as somebody types it, whole or in part. Capitals, wide characters, spaces and the kind of
 * hyphen don't matter.
 */
public sealed interface TypedNumber {
    /** What was typed as a number; none where it can't be one, as a single figure, a name or a room. */
    static Optional<TypedNumber> of(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceAll("\\p{Pd}", "-")
                .toUpperCase(Locale.ROOT);
        return Beginning.read(plain).or(() -> Ending.read(plain));
    }

    /**
     * From its beginning: {@code BX2026}, or from the year on {@code 20261121-00}.
     *
     * @param letters empty when it begins with the year
     * @param rest of the day and the sequence, as much as was typed
     */
    record Beginning(String letters, String rest) implements TypedNumber {
        private static final Pattern SHAPE =
                Pattern.compile("(?<letters>[A-Z]{0,4})(?<day>\\d{1,8})(-?(?<sequence>\\d{1,5}))?-?");

        private static final Pattern FROM_THE_YEAR = Pattern.compile("20\\d{4,6}");
        private static final Pattern WHOLE = Pattern.compile("\\d{8}-\\d{4,5}");

        private static Optional<TypedNumber> read(String plain) {
            var found = SHAPE.matcher(plain);
            if (!found.matches()
                    || (found.group("letters").isEmpty()
                            && !FROM_THE_YEAR.matcher(found.group("day")).matches())) {
                return Optional.empty();
            }
            var sequence = found.group("sequence");
            var rest = found.group("day") + (sequence == null ? "" : "-" + sequence);
            return Optional.of(new Beginning(found.group("letters"), rest));
        }

        /** Whether nothing is missing but perhaps the letters. */
        public boolean whole() {
            return WHOLE.matcher(rest).matches();
        }
    }

    /** Its end, at least the last four characters: {@code 0007}, {@code 1121-0007}, or {@code 1121-7} for the same. */
    record Ending(String text) implements TypedNumber {
        private static final Pattern DAY_AND_SEQUENCE = Pattern.compile("(?<day>\\d{4,8})-(?<sequence>\\d{1,5})");
        private static final Pattern SEQUENCE = Pattern.compile("\\d{0,3}-\\d{4,5}|\\d{4,5}");
        private static final int FIGURES = 4;

        private static Optional<TypedNumber> read(String plain) {
            var found = DAY_AND_SEQUENCE.matcher(plain);
            if (found.matches()) {
                var sequence = found.group("sequence");
                var zeros = "0".repeat(Math.max(0, FIGURES - sequence.length()));
                return Optional.of(new Ending(found.group("day") + "-" + zeros + sequence));
            }
            return SEQUENCE.matcher(plain).matches() ? Optional.of(new Ending(plain)) : Optional.empty();
        }
    }
}
