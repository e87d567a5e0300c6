package io.huiyin.staff;

/** The trades of repair work: what a technician has learnt, and what a price-list item belongs to. */
public enum Trade {
    PLUMBING,
    ELECTRICAL,
    DOORS_WINDOWS,
    MASONRY,
    APPLIANCE,
    HVAC,
    LIFT,
    DRAINAGE,
    GENERAL
}
