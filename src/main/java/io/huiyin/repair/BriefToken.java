package io.huiyin.repair;

import io.huiyin.estate.Mark;
import io.huiyin.matter.MatterRef;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/** The short form of a household's link: the order's numbers without leading zeros, and twelve bytes of the mark. */
final class BriefToken {
    private static final int MARK = 12;
    private static final int LOW = 0x7f;
    private static final int MORE = 0x80;

    private BriefToken() {}

    static String of(MatterRef ref, Mark mark) {
        var bytes = new ByteArrayOutputStream();
        number(ref.communityId(), bytes);
        number(ref.id(), bytes);
        bytes.write(mark.bytes(), 0, MARK);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static void number(long number, ByteArrayOutputStream into) {
        var rest = number;
        while (rest > LOW) {
            into.write((int) (rest & LOW) | MORE);
            rest >>>= 7;
        }
        into.write((int) rest);
    }

    /** The order that is named, whether or not the mark is ours. */
    static Optional<MatterRef> ref(byte[] bytes) {
        if (bytes.length <= MARK) {
            return Optional.empty();
        }
        try {
            var read = ByteBuffer.wrap(bytes, 0, bytes.length - MARK);
            var ref = new MatterRef(number(read), number(read));
            return read.hasRemaining() || ref.communityId() < 0 || ref.id() < 0 ? Optional.empty() : Optional.of(ref);
        } catch (BufferUnderflowException cut) {
            return Optional.empty();
        }
    }

    private static long number(ByteBuffer read) {
        long number = 0;
        for (var shift = 0; ; shift += 7) {
            var next = read.get();
            number |= (long) (next & LOW) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
