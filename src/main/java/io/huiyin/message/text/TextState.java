package io.huiyin.message.text;

/** How a text stands. */
public enum TextState {
    /** It is to be sent, by the gateway or, where there is none, by hand. */
    WAITING,
    SENT,
    /** The gateway refused it, or could not be reached for hours; somebody looks at it. */
    FAILED,
    /** Somebody sent it from a telephone of the desk. */
    BY_HAND,
    DROPPED
}
