package io.huiyin.paper;

import org.jspecify.annotations.Nullable;

/**
 * Text in the cells of the sheets that people take away: what would begin a formula is kept from it by an apostrophe, here and in
 * whatever the sheet is turned into, and is taken without it when the sheet comes back.
 */
public final class SheetText {
    private static final String BEGINNINGS = "=+\\-@\\t\\r＝＋－＠";

    /** A cell holds 32,767 characters and no more. */
    private static final int LONGEST = 32_000;

    private SheetText() {}

    /** The text as it may stand in a cell; nothing stays nothing. */
    public static @Nullable String orNothing(@Nullable String text) {
        return text == null ? null : harmless(text);
    }

    /** The text as it may stand in a cell. */
    public static String harmless(String text) {
        var cell = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return cell.matches("(?s)[" + BEGINNINGS + "].*") ? "'" + cell : cell;
    }

    /** What a cell says, without the apostrophe. */
    public static String plain(String cell) {
        return cell.matches("(?s)'[" + BEGINNINGS + "].*") ? cell.substring(1) : cell;
    }
}
