package io.huiyin.store.web;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers as people type them; nothing for what is none. */
final class Typed {
    private Typed() {}

    static @Nullable BigDecimal number(Map<String, String> entered, String field) {
        var typed = entered.getOrDefault(field, "").strip();
        return typed.matches("\\d{1,9}(\\.\\d{1,6})?") ? new BigDecimal(typed) : null;
    }

    static long id(Map<String, String> entered, String field) {
        var typed = entered.getOrDefault(field, "").strip();
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }
}
