package io.huiyin.estate;

import io.huiyin.estate.internal.Typed;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads telephone numbers in the many ways in which people write them. */
final class PhoneReader {
    private static final Pattern SEPARATORS = Pattern.compile("[/、,;|\\n\\r]|或");
    private static final Pattern EXTENSION = Pattern.compile("(.*[0-9])\\s*(?:转|ext\\.?|x|#)\\s*([0-9]{1,6})");
    private static final Pattern DASHED_EXTENSION =
            Pattern.compile("(\\(?0[0-9]{2,3}\\)?[- ]?[0-9]{3,4}[- ]?[0-9]{4})-([0-9]{1,6})");
    private static final Pattern FILLING = Pattern.compile("[\\s\\-‐-―−.·()]");
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern LANDLINE = Pattern.compile("0[0-9]{9,11}|[2-9][0-9]{6,7}");
    private static final Pattern SERVICE = Pattern.compile("[48]00[0-9]{7}|9[56][0-9]{3,6}|1[0-9]{4}");
    private static final Pattern FOREIGN = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private PhoneReader() {}

    static List<Phone> read(String text) {
        var phones = SEPARATORS
                .splitAsStream(plain(text))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .flatMap(PhoneReader::piece)
                .distinct()
                .toList();
        if (phones.isEmpty()) {
            throw new PhoneUnreadable("estate.phone.empty");
        }
        return phones;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** One number; or several that only spaces part. */
    private static Stream<Phone> piece(String piece) {
        try {
            return Stream.of(one(piece));
        } catch (PhoneUnreadable asOne) {
            var words = piece.split("\\s+");
            if (words.length < 2) {
                throw asOne;
            }
            return inGroups(words, asOne).stream();
        }
    }

    private static List<Phone> inGroups(String[] words, PhoneUnreadable asOne) {
        var phones = new ArrayList<Phone>();
        for (var word : words) {
            try {
                phones.add(one(word));
            } catch (PhoneUnreadable ignored) {
                throw asOne;
            }
        }
        return phones;
    }

    private static Phone one(String piece) {
        for (var pattern : List.of(EXTENSION, DASHED_EXTENSION)) {
            var match = pattern.matcher(piece);
            if (match.matches()) {
                return new Phone(number(match.group(1), piece), match.group(2));
            }
        }
        return new Phone(number(piece, piece), "");
    }

    private static String number(String written, String piece) {
        var number = athome(FILLING.matcher(written).replaceAll(""));
        if (!number.matches("\\+?[0-9]+")) {
            throw new PhoneUnreadable("estate.phone.letters", Typed.beginning(piece));
        }
        for (var form : List.of(MOBILE, LANDLINE, SERVICE, FOREIGN)) {
            if (form.matcher(number).matches()) {
                return number;
            }
        }
        throw misfit(number, piece);
    }

    private static PhoneUnreadable misfit(String number, String piece) {
        if (number.startsWith("1") && number.length() != 11) {
            return new PhoneUnreadable("estate.phone.mobile", Typed.beginning(piece), String.valueOf(number.length()));
        }
        return new PhoneUnreadable("estate.phone.unknown", Typed.beginning(piece));
    }

    /** Without the country: China's is taken off, another's is kept behind a +. */
    private static String athome(String digits) {
        var number = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        if (number.matches("86" + MOBILE.pattern())) {
            return number.substring(2);
        }
        if (!number.startsWith("+86")) {
            return number;
        }
        var national = number.substring(3);
        return MOBILE.matcher(national).matches() || national.startsWith("0") || national.length() < 9
                ? national
                : SERVICE.matcher(national).matches() ? national : "0" + national;
    }
}
