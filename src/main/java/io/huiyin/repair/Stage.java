package io.huiyin.repair;

/** Where a repair stands. */
public enum Stage {
    /** The customer is on the line; nothing is written yet. */
    CALLED,
    /** Taken over from older books as still open; nobody here has taken note. */
    TAKEN_OVER,
    /** The work order is written; engineering has not taken note. */
    RECORDED,
    /** Engineering took note; how urgent it is has not been settled. */
    TRIAGE,
    /** Too complex to settle from the desk: somebody looks at it first. */
    SURVEY,
    /** Not on the price list: the engineering supervisor decides feasibility and price. */
    REVIEW,
    /** The price was given; the customer has not answered. */
    QUOTED,
    UNASSIGNED,
    /** Given to a technician who has not accepted. */
    DISPATCHED,
    /** Accepted; the technician is on his way or waits for the appointment. */
    ACCEPTED,
    ON_SITE,
    /** The items were checked on site; the price is to be shown. */
    CHECKED,
    /** Agreed; work may start. */
    READY,
    WORKING,
    PAUSED,
    /** Done; the customer has not signed. */
    COMPLETED,
    /** Signed; copies 2 and 3 are still with the technician. */
    SIGNED,
    /** Copies 2 and 3 are with the engineering supervisor. */
    RETURNED,
    /** Confirmed; the copies are back at the desk. */
    VERIFIED,
    /** Copy 3 is with finance. */
    WITH_FINANCE,
    CLOSED,
    /** The customer does not want it done at this price, or it can't be done. */
    DECLINED,
    /** Closed without having been done. */
    UNDONE,
    CANCELLED
}
