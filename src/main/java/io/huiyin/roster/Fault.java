package io.huiyin.roster;

import io.huiyin.procedure.Reason;

/** What is wrong in which cell, and what would be right. */
public record Fault(int row, RosterColumn column, String value, Reason reason) {
    private static final int LONGEST = 200;

    public Fault {
        value = value.codePointCount(0, value.length()) <= LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST)) + "…";
    }

    static Fault of(SheetLine line, RosterColumn column, String key, String... args) {
        return new Fault(line.row(), column, line.value(column), Reason.of(key, args));
    }
}
