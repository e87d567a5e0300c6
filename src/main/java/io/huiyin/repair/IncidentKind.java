package io.huiyin.repair;

/** What went wrong at work, or nearly did (REP-27). */
public enum IncidentKind {
    ELECTRIC_SHOCK,
    FALL,
    STRUCK,
    CUT,
    BURN,
    GAS,
    FIRE,
    FLOOD,
    DAMAGE,
    NEAR_MISS,
    OTHER
}
