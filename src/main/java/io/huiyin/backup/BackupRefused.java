package io.huiyin.backup;

import org.jspecify.annotations.Nullable;

/** A backup can't be made or restored; the message tells the operator why. */
public final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BackupRefused(String why) {
        this(why, null);
    }

    public BackupRefused(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
