package io.huiyin.desk;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What two short descriptions of a fault have in common: a pair of Chinese characters, or a word of letters. */
final class Wording {
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]{3,}");
    private final Set<String> parts = new HashSet<>();

    private Wording(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        WORD.matcher(plain).results().forEach(word -> part(word.group()));
    }

    static Wording of(String text) {
        return new Wording(text);
    }

    private void part(String word) {
        if (Character.isIdeographic(word.codePointAt(0))) {
            var points = word.codePoints().toArray();
            for (var at = 0; at + 1 < points.length; at++) {
                parts.add(new String(points, at, 2));
            }
        } else {
            parts.add(word);
        }
    }

    /** Nothing is said yet that could be compared. */
    boolean isEmpty() {
        return parts.isEmpty();
    }

    boolean touches(String other) {
        return Wording.of(other).parts.stream().anyMatch(parts::contains);
    }
}
