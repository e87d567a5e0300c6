package io.huiyin.message;

/** Whether a message may wait for the end of the receiver's quiet hours. */
public enum Urgency {
    NORMAL,
    URGENT
}
