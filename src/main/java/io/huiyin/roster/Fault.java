package io.huiyin.roster;

import io.huiyin.procedure.Reason;

/** What is wrong in which cell, and what would be right. */
public record Fault(int row, RosterColumn column, String value, Reason reason) {
    static Fault of(SheetLine line, RosterColumn column, String key, String... args) {
        return new Fault(line.row(), column, line.value(column), Reason.of(key, args));
    }
}
