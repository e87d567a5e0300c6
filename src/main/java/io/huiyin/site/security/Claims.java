package io.huiyin.site.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a token claims, found by the claim's name or, within others, by a path such as {@code realm_access.roles}. */
record Claims(Map<String, Object> all) {
    String text(String name) {
        return find(name) instanceof String text ? text : "";
    }

    /** A list, or the words of a text. */
    Set<String> texts(String name) {
        return switch (find(name)) {
            case Collection<?> many -> many.stream().map(Objects::toString).collect(Collectors.toSet());
            case String text -> Arrays.stream(text.split("[ ,]+")).collect(Collectors.toSet());
            case null, default -> Set.of();
        };
    }

    private @Nullable Object find(String name) {
        if (all.containsKey(name)) {
            return all.get(name);
        }
        Object at = all;
        for (var step : Stream.of(name.split("\\.")).toList()) {
            at = at instanceof Map<?, ?> inner ? inner.get(step) : null;
        }
        return at;
    }
}
