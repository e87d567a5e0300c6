package io.huiyin.bench.floor;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One statement as the server sent it, with question marks for its values. */
public record Step(String session, String sql, List<@Nullable String> values) {
    boolean begins() {
        return is("BEGIN");
    }

    boolean commits() {
        return is("COMMIT");
    }

    boolean rollsBack() {
        return is("ROLLBACK");
    }

    private boolean is(String word) {
        return sql.strip().equalsIgnoreCase(word);
    }

    /** Whether it asks or changes something, rather than opening or ending a transaction. */
    public boolean works() {
        return !begins() && !commits() && !rollsBack() && !sql.startsWith("SET ");
    }

    /** The statement in a line, to be read. */
    public String line() {
        var line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= 160 ? line : line.substring(0, 160) + "…";
    }

    /** Whether it changes anything, be it in the middle of a question. */
    boolean changes() {
        return sql.toLowerCase(Locale.ROOT).matches("(?s).*\\b(insert into|update [a-z]|delete from).*");
    }

    boolean writes() {
        var word = sql.strip().toLowerCase(Locale.ROOT);
        return !word.startsWith("select") && !word.startsWith("with") && !word.contains("returning");
    }
}
