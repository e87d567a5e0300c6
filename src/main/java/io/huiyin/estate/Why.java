package io.huiyin.estate;

import io.huiyin.estate.internal.Typed;

/** The reason that somebody must give for what is written down in the audit. */
public final class Why {
    private static final int LONGEST = 200;

    private Why() {}

    /** The reason as it is kept; {@link EstateRefusal} of this key when it is none, or too long. */
    public static String of(String typed, String refusal) {
        var why = Typed.plain(typed);
        if (why.isEmpty() || why.length() > LONGEST) {
            throw new EstateRefusal(refusal);
        }
        return why;
    }
}
