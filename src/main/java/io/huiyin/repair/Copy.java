package io.huiyin.repair;

/** The four copies of a work order by their routes (REP-16). */
public enum Copy {
    /** The basis of payment. */
    CUSTOMER,
    CUSTOMER_SERVICE,
    FINANCE,
    ENGINEERING;

    public int number() {
        return ordinal() + 1;
    }
}
