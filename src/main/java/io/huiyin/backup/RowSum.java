package io.huiyin.backup;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A checksum of many rows in whatever order: the SHA-256 of each, added up in four lanes. */
final class RowSum {
    private static final int LANES = 4;

    private final MessageDigest digest = Sha256.digest();
    private final long[] lanes = new long[LANES];
    private long rows;

    void add(byte[] row) {
        var hash = ByteBuffer.wrap(digest.digest(row));
        for (var lane = 0; lane < LANES; lane++) {
            lanes[lane] += hash.getLong();
        }
        rows++;
    }

    long rows() {
        return rows;
    }

    String text() {
        var buffer = ByteBuffer.allocate(LANES * Long.BYTES);
        for (var lane : lanes) {
            buffer.putLong(lane);
        }
        return HexFormat.of().formatHex(buffer.array());
    }
}
