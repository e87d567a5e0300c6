package io.huiyin.history;

import io.huiyin.procedure.Reason;

/** A file in which no rows can be found, with what to do about it. */
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Reason reason;

    public FileRefused(Reason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    public static FileRefused of(String key, String... args) {
        return new FileRefused(Reason.of(key, args));
    }

    public Reason reason() {
        return reason;
    }
}
