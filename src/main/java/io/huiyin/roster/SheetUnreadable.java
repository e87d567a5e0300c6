package io.huiyin.roster;

import io.huiyin.procedure.Reason;

/** A file that is no roster at all, with what to do about it. */
public class SheetUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Reason reason;

    SheetUnreadable(String key, String... args) {
        super(key);
        this.reason = Reason.of(key, args);
    }

    public Reason reason() {
        return reason;
    }
}
