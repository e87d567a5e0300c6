package io.huiyin.matter;

/** How much haste a matter has: urgent, regular or low (REP-03). */
public enum Priority {
    URGENT,
    REGULAR,
    LOW
}
