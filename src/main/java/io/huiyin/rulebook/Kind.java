package io.huiyin.rulebook;

/** What a clause asks of the software. */
public enum Kind {
    CLOCK,
    QUOTA,
    ROUND,
    APPROVAL,
    FORM,
    GUARD,
    ROUTE,
    RECORD,
    SCRIPT,
    STAT
}
