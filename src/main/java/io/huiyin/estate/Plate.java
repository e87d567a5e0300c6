package io.huiyin.estate;

import io.huiyin.estate.internal.Typed;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A number plate as it is kept: capitals without spaces, dots or dashes, 粤A12345. */
public record Plate(String text) {
    private static final Pattern FORM = Pattern.compile("[\\p{IsHan}A-Z0-9]{4,10}");
    private static final Pattern FILLING = Pattern.compile("[\\s·・•.\\-‐-―−]");
    private static final Pattern SEPARATORS = Pattern.compile("[/、,;|\\n\\r]");

    public Plate {
        if (!FORM.matcher(text).matches()) {
            throw new EstateRefusal("estate.plate.unknown", Typed.beginning(text));
        }
    }

    public static Plate parse(String written) {
        var plain = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return new Plate(FILLING.matcher(plain).replaceAll(""));
    }

    /** Several plates parted by / 、 , ; or lines. */
    public static List<Plate> parseAll(String written) {
        return SEPARATORS
                .splitAsStream(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .filter(piece -> !piece.isBlank())
                .map(Plate::parse)
                .distinct()
                .toList();
    }
}
