package io.huiyin.access;

import io.huiyin.history.PastFile;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the forms of the samples, and has the files that they send. */
final class Forms {
    private Forms() {}

    /** Fields in order, as an address would carry them. */
    static Map<String, String> fields(String text) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : text.split("&")) {
            var at = field.indexOf('=');
            if (at > 0) {
                fields.put(field.substring(0, at), URLDecoder.decode(field.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    /** The file that {@code @name} stands for. */
    static byte[] file(String name) {
        return switch (name) {
            case "@photo.png" -> SampleOrders.picture();
            case "@past.csv" -> PastFile.odd().text().getBytes(StandardCharsets.UTF_8);
            default -> throw new AssertionError("no file " + name + " in Forms");
        };
    }

    static String type(String name) {
        return name.endsWith(".png") ? "image/png" : "text/csv";
    }
}
