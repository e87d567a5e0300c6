package io.huiyin.repair.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiyin.repair.Entered;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What came in a form, as it was entered. */
record FormEntry(Map<String, String[]> fields) {
    private static final Set<String> UNASKED = Set.of("_csrf", "submission");

    static FormEntry empty() {
        return new FormEntry(Map.of());
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    String text(String field) {
        return Objects.requireNonNullElse(entered().text(field), "");
    }

    Entered entered() {
        return Entered.form(fields);
    }

    FormEntry with(String field, String value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(field, new String[] {value});
        return new FormEntry(changed);
    }

    FormEntry without(String field) {
        var changed = new LinkedHashMap<>(fields);
        changed.remove(field);
        return new FormEntry(changed);
    }

    /** The same for the same content, so that a mark that is used for something else is noticed. */
    String print(String act) {
        var content = fields.entrySet().stream()
                .filter(field -> !UNASKED.contains(field.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(field -> field.getKey() + "=" + String.join(",", field.getValue()))
                .collect(Collectors.joining("&", act + "?", ""));
        return act + " " + UUID.nameUUIDFromBytes(content.getBytes(UTF_8));
    }
}
