package io.huiyin.estate;

import io.huiyin.procedure.Reason;

/** A text that is no telephone number, with the reason in the user's words. */
public class PhoneUnreadable extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient Reason reason;

    PhoneUnreadable(String key, String... args) {
        super(key);
        this.reason = Reason.of(key, args);
    }

    public Reason reason() {
        return reason;
    }
}
