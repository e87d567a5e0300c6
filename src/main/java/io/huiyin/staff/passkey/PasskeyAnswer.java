package io.huiyin.staff.passkey;

/** What came of a passkey's answer. */
public sealed interface PasskeyAnswer {
    /** It is the person to whom this passkey belongs. */
    record Right(Passkey passkey) implements PasskeyAnswer {}

    /** It proves nothing. */
    record Refused(Why why, long staffId) implements PasskeyAnswer {}

    /** Why an answer proves nothing. */
    enum Why {
        /** It can't be read. */
        UNREADABLE,
        /** The question was put too long ago, or this answer was given before. */
        LATE,
        /** The passkey, or the page that asked it, is another one. */
        FOREIGN,
        /** The device did not make sure who holds it. */
        UNVERIFIED,
        /** Its counter went back: there may be a copy. */
        COPIED,
        /** It is registered already. */
        KNOWN,
        /** There are as many as one may have. */
        TOO_MANY
    }
}
