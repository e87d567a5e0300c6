package io.huiyin.rulebook;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One mapping of the ledger file; what was not asked for by its end is a fault. */
final class Fields {
    private final Map<?, ?> values;
    private final Set<Object> asked = new HashSet<>();

    Fields(@Nullable Object values) {
        if (!(values instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("expected fields, found " + values);
        }
        this.values = map;
    }

    Optional<String> find(String name) {
        return raw(name).map(Object::toString);
    }

    String text(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    Optional<Fields> fields(String name) {
        return raw(name).map(Fields::new);
    }

    List<?> list(String name) {
        return raw(name)
                .map(value -> {
                    if (value instanceof List<?> list) {
                        return list;
                    }
                    throw new IllegalArgumentException(name + " is no list");
                })
                .orElse(List.of());
    }

    /** Nothing else may stand here: a misspelt field would be lost silently. */
    void end() {
        var unknown = new HashSet<Object>(values.keySet());
        unknown.removeAll(asked);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown fields " + unknown);
        }
    }

    private Optional<Object> raw(String name) {
        asked.add(name);
        return Optional.ofNullable(values.get(name));
    }
}
