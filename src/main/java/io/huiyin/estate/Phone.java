package io.huiyin.estate;

import java.util.List;
import java.util.stream.IntStream;

/** A telephone number, digits only (foreign ones with their + and country), with the extension if any. */
public record Phone(String number, String extension) {
    private static final int SHORTEST_TAIL = 4;

    public Phone {
        if (!number.matches("\\+?[0-9]{5,15}") || !extension.matches("[0-9]{0,6}")) {
            throw new PhoneUnreadable("estate.phone.unknown", number);
        }
    }

    /** Reads numbers as people write them, several parted by / 、 , ; or a line; {@link PhoneUnreadable} tells which is wrong. */
    public static List<Phone> parse(String text) {
        return PhoneReader.read(text);
    }

    /** The number as written on pages: 138****5678. */
    public String masked() {
        return mask(number) + (extension.isEmpty() ? "" : "-" + extension);
    }

    private static String mask(String number) {
        var end = number.length() - (number.length() < 7 ? 2 : 4);
        var start = number.length() < 10 ? 0 : 3;
        return number.substring(0, start) + "****" + number.substring(end);
    }

    /** The whole number, for those who may see it. */
    public String full() {
        return number + (extension.isEmpty() ? "" : "-" + extension);
    }

    /** The whole number without a sign in front, as a spreadsheet may hold it: 0085291234567. */
    public String written() {
        return number.replace("+", "00") + (extension.isEmpty() ? "" : "x" + extension);
    }

    /** The number that {@link #full} wrote. */
    static Phone whole(String full) {
        var parts = full.split("-", 2);
        return new Phone(parts[0], parts.length == 2 ? parts[1] : "");
    }

    /** What a telephone dials. */
    public String dial() {
        var wait = extension.isEmpty() ? "" : "," + extension;
        return "tel:" + number + wait;
    }

    /** The ends by which the number may be searched: the last four digits and each longer end, the whole last. */
    public List<String> tails() {
        var digits = number.startsWith("+") ? number.substring(1) : number;
        return IntStream.rangeClosed(SHORTEST_TAIL, digits.length())
                .mapToObj(length -> digits.substring(digits.length() - length))
                .toList();
    }

    /** Masked, so that no log ever holds a whole number. */
    @Override
    public String toString() {
        return masked();
    }
}
