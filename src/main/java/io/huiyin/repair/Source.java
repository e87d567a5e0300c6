package io.huiyin.repair;

/** Why there is an order: somebody reported a fault, or the preventive plan wants the work (REP-23). */
public enum Source {
    REPORTED,
    PREVENTIVE
}
