package io.huiyin.backup.seal;

import java.io.IOException;

/** A sealed file can't be opened: another key, or it is not what was written. */
public final class SealBroken extends IOException {
    private static final long serialVersionUID = 1L;

    SealBroken(String why) {
        super(why);
    }
}
