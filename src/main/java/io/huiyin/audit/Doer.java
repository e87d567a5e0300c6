package io.huiyin.audit;

import org.jspecify.annotations.Nullable;

/** Who did it, by which way and from which address. */
public record Doer(Way way, @Nullable Long staffId, String name, String address) {
    /** By a page, by a program with a token, by Huiyin itself, or by somebody unknown at the door. */
    public enum Way {
        PAGE,
        PROGRAM,
        SYSTEM,
        STRANGER
    }

    public static Doer system() {
        return new Doer(Way.SYSTEM, null, "", "");
    }

    /** One of the staff at a page. */
    public static Doer staff(long id, String name, String address) {
        return new Doer(Way.PAGE, id, name, address);
    }

    public static Doer stranger(String address) {
        return new Doer(Way.STRANGER, null, "", address);
    }
}
