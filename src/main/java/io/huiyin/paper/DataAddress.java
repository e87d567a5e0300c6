package io.huiyin.paper;

import java.util.Base64;

/** A picture as an address that a print can hold, since a print fetches nothing. */
public final class DataAddress {
    private DataAddress() {}

    public static String of(byte[] picture) {
        return "data:" + Kind.of(picture).type() + ";base64,"
                + Base64.getEncoder().encodeToString(picture);
    }
}
