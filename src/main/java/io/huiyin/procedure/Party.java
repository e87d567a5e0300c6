package io.huiyin.procedure;

/** Somebody whom a procedure may ask to act or has to tell: a post of the company, or the customer. Implemented by enums. */
public interface Party {
    String name();

    /** Who is not of the company. */
    enum Outside implements Party {
        /** The customer, who acts for himself on his own link or on the glass of the technician's phone. */
        CUSTOMER,
        /** Somebody who comes by and reports what he sees; nobody knows who. */
        PASSER_BY,
        /** The books of another system, which tell what happened before it was taken over. */
        BOOKS
    }

    /** Who is of the company, but known only from the matter itself. */
    enum Inside implements Party {
        /** Whoever has the matter in hand; while nobody has, the post that stands in. */
        ASSIGNEE
    }
}
