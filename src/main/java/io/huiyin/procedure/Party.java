package io.huiyin.procedure;

/** Somebody whom a procedure may ask to act: a post of the company, or the customer. Implemented by enums. */
public interface Party {
    String name();

    /** The customer, who acts for himself on his own link or on the glass of the technician's phone. */
    enum Outside implements Party {
        CUSTOMER
    }
}
