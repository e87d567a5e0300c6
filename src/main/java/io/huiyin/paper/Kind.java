package io.huiyin.paper;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a file is by its first bytes, whatever its name or sender says. */
enum Kind {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    WEBP("image/webp"),
    HEIC("image/heic"),
    PDF("application/pdf"),
    UNKNOWN("application/octet-stream");

    private static final List<String> HEIC_BRANDS =
            List.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif");

    private final String type;

    Kind(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    static Kind of(byte[] content) {
        if (startsWith(content, "\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (startsWith(content, "\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (startsWith(content, "GIF87a") || startsWith(content, "GIF89a")) {
            return GIF;
        }
        if (startsWith(content, "%PDF-")) {
            return PDF;
        }
        return container(content);
    }

    private static Kind container(byte[] content) {
        if (startsWith(content, "RIFF") && "WEBP".equals(at(content, 8))) {
            return WEBP;
        }
        return "ftyp".equals(at(content, 4)) && HEIC_BRANDS.contains(at(content, 8)) ? HEIC : UNKNOWN;
    }

    private static boolean startsWith(byte[] content, String magic) {
        return content.length >= magic.length()
                && new String(content, 0, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
    }

    private static String at(byte[] content, int from) {
        return content.length < from + 4 ? "" : new String(content, from, 4, StandardCharsets.ISO_8859_1);
    }
}
