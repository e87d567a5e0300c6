package io.huiyin.paper;

import org.jspecify.annotations.Nullable;

/** A kept file is missing or is no longer what was kept. */
public class DamagedFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedFile(String hash, @Nullable Throwable cause) {
        super("the file " + hash + " is missing or damaged; restore it from a backup", cause);
    }
}
