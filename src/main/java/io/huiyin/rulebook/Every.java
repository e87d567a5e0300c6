package io.huiyin.rulebook;

/** How often a round comes. */
public enum Every {
    DAY,
    WEEK,
    MONTH,
    YEAR
}
