package io.huiyin.estate.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people type or write, brought to the one form in which it is compared: 3栋2单元１２０１室 is 3-2-1201. */
public final class Typed {
    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 40;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Cntrl},、;]+");
    private static final Pattern PARTS = Pattern.compile("(?<=[0-9a-z])(?:号楼|单元|栋|幢|座|[#‐-―−_])-?");
    private static final Pattern SPACED = Pattern.compile("(?<=[0-9a-z])\\s+(?=号楼|单元|栋|幢|座|[室房号](?:\\s|$))");
    private static final Pattern ROOM_END = Pattern.compile("(?<=[0-9])[室房号]$");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern DOTS = Pattern.compile("[·・•]");

    private Typed() {}

    /** The text as it is kept: without blanks around it and without characters that no page shows. */
    public static String plain(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    /** The beginning of a text that may be of any length, to be said again in an error. */
    public static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST ? text : cut(text) + "…";
    }

    /** Half width, lower case, ü as v, parts of a room parted by dashes. */
    public static String folded(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ü', 'v')
                .strip();
        var joined = SPACED.matcher(DOTS.matcher(plain).replaceAll("")).replaceAll("");
        var parted = PARTS.matcher(joined).replaceAll("-");
        return ROOM_END.matcher(parted).replaceFirst("");
    }

    /** The words typed, each to be found for the same home; more than five are not looked at. */
    public static List<String> words(String typed) {
        return BETWEEN.splitAsStream(folded(typed))
                .map(word -> ROOM_END.matcher(word).replaceFirst(""))
                .filter(word -> !word.isEmpty())
                .map(Typed::cut)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** Without spaces: the form of a name, place or plate as a key. */
    public static String key(String text) {
        return cut(BETWEEN.matcher(folded(text)).replaceAll(""));
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}
