package io.huiyin.message.text;

/** Why a text was not sent. */
public enum Dropped {
    /** A newer one says it better. */
    REPLACED,
    /** What it was about has passed: the price is answered, the work signed for. */
    OVER,
    /** The customer wants no texts about this. */
    STOPPED,
    /** There is no mobile number to send it to. */
    NO_MOBILE,
    /** The day's number of texts was reached. */
    TOO_MANY,
    /** It waited longer than it was true. */
    OUT_OF_DATE,
    /** Somebody left it out, and said why. */
    LEFT_OUT
}
