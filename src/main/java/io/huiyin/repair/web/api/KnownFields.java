package io.huiyin.repair.web.api;

import io.huiyin.api.ApiFailure;
import io.huiyin.procedure.Reason;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses fields that an act does not have, by name: a misspelt one must not be lost silently. */
final class KnownFields {
    private KnownFields() {}

    static void check(Class<?> shape, Map<?, ?> entered) {
        check(shape, entered, "");
    }

    private static void check(Class<?> shape, Map<?, ?> entered, String prefix) {
        entered.forEach((name, value) -> {
            var path = prefix + name;
            var component = Arrays.stream(shape.getRecordComponents())
                    .filter(known -> known.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> ApiFailure.unreadable(Reason.of("api.problem.unknownField", path)));
            inner(component, value, path);
        });
    }

    /** Lists of lines are lists of objects, everything else is plain. */
    private static void inner(RecordComponent component, @Nullable Object value, String path) {
        if (component.getGenericType() instanceof ParameterizedType list && value != null) {
            if (!(value instanceof List<?> rows)) {
                throw ApiFailure.unreadable(Reason.of("api.problem.field", path));
            }
            var row = (Class<?>) list.getActualTypeArguments()[0];
            if (row == String.class) {
                plain(rows, path);
                return;
            }
            for (var index = 0; index < rows.size(); index++) {
                object(row, rows.get(index), path + "[" + index + "]");
            }
        } else if (value instanceof Map<?, ?> || value instanceof List<?>) {
            throw ApiFailure.unreadable(Reason.of("api.problem.field", path));
        }
    }

    private static void plain(List<?> texts, String path) {
        if (!texts.stream().allMatch(String.class::isInstance)) {
            throw ApiFailure.unreadable(Reason.of("api.problem.field", path));
        }
    }

    private static void object(Class<?> row, @Nullable Object value, String path) {
        if (!(value instanceof Map<?, ?> object)) {
            throw ApiFailure.unreadable(Reason.of("api.problem.field", path));
        }
        check(row, object, path + ".");
    }
}
