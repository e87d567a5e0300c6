package io.huiyin.estate;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** The identity document of a person: an identity card, whose check digit is right, a passport, or a travel permit. */
public record Identity(Kind kind, String number) {
    private static final Pattern CARD = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern LIKE_A_CARD = Pattern.compile("[0-9]{12,}X?");
    private static final Pattern PERMIT = Pattern.compile("[HM][0-9]{8,10}|[0-9]{8}|[A-Z]{1,2}[0-9]{6}\\([0-9A]\\)");
    private static final Pattern PASSPORT = Pattern.compile("[A-Z]{1,2}[0-9]{6,9}|[0-9]{9}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int SHOWN = 4;

    /** What kind of document it is. */
    public enum Kind {
        ID_CARD,
        PASSPORT,
        PERMIT;

        public String key() {
            return "estate.identity." + name();
        }
    }

    public Identity {
        if (kind == Kind.ID_CARD) {
            check(number);
        }
    }

    /** Reads a number as people write it, and tells by its form what it is of; {@link EstateRefusal} says what is wrong. */
    public static Identity parse(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replaceFirst("^(身份证|护照|通行证)号?码?[:：]?", "");
        if (PERMIT.matcher(plain).matches()) {
            return new Identity(Kind.PERMIT, plain);
        }
        if (PASSPORT.matcher(plain).matches()) {
            return new Identity(Kind.PASSPORT, plain);
        }
        if (!LIKE_A_CARD.matcher(plain).matches()) {
            throw new EstateRefusal("estate.identity.unknown");
        }
        return new Identity(Kind.ID_CARD, plain);
    }

    /** 18 characters, a birthday that was, and the check digit of GB 11643. */
    private static void check(String number) {
        if (!CARD.matcher(number).matches()) {
            throw new EstateRefusal("estate.identity.length", String.valueOf(number.length()));
        }
        try {
            LocalDate.of(part(number, 6, 10), part(number, 10, 12), part(number, 12, 14));
        } catch (DateTimeException noDay) {
            throw new EstateRefusal("estate.identity.birthday", number.substring(6, 14));
        }
        var sum = 0;
        for (var at = 0; at < WEIGHTS.length; at++) {
            sum += WEIGHTS[at] * Character.digit(number.charAt(at), 10);
        }
        if (CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length()) != number.charAt(WEIGHTS.length)) {
            throw new EstateRefusal("estate.identity.check-digit");
        }
    }

    private static int part(String number, int from, int to) {
        return Integer.parseInt(number.substring(from, to));
    }

    /** The last four alone: **************1234. */
    public String masked() {
        return "*".repeat(number.length() - SHOWN) + number.substring(number.length() - SHOWN);
    }

    /** Masked, so that no log ever holds a whole number. */
    @Override
    public String toString() {
        return masked();
    }
}
