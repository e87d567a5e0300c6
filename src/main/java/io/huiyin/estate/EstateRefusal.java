package io.huiyin.estate;

import io.huiyin.procedure.Reason;

/** What the estate will not write down, with the reason in the user's words. */
public class EstateRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Reason reason;

    public EstateRefusal(String key, String... args) {
        super(key);
        this.reason = Reason.of(key, args);
    }

    public Reason reason() {
        return reason;
    }
}
