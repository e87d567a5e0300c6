package io.huiyin.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that somebody sends in. */
public record Upload(String name, byte[] content, @Nullable UUID submission) {
    private static final int LONGEST_NAME = 200;

    public Upload {
        var plain = name.replaceAll(".*[/\\\\]", "").strip();
        name = plain.isEmpty() ? "-" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    /** What the file calls itself, without its kind: taken for the name of the older books. */
    String books() {
        var plain = name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        return plain.substring(0, Math.min(plain.length(), Mapping.LONGEST_BOOKS));
    }
}
