package io.huiyin.paper;

/**
 * Points to a kept file by its content.
 *
 * @param hash SHA-256 of the content, 64 lower-case hexadecimal digits
 * @param size in bytes
 * @param type media type, such as {@code image/jpeg}
 */
public record FileRef(String hash, long size, String type) {
    public FileRef {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a hash: " + hash);
        }
        if (size < 0) {
            throw new IllegalArgumentException("a size is not negative");
        }
    }
}
