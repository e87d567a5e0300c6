package io.huiyin.database;

import org.jspecify.annotations.Nullable;

/** The database can't be had; the message says why and what the operator can do. */
public class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String advice;

    DatabaseUnavailable(String reason, String advice, @Nullable Throwable cause) {
        super(reason, cause);
        this.advice = advice;
    }

    /** What the operator can do about it. */
    public String advice() {
        return advice;
    }
}
