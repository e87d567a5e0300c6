package io.huiyin.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody entered for an act, in a form or as JSON: fields by name, and rows of fields. */
public interface Entered {
    /** The field as text without blanks around it; nothing when it was left empty. */
    @Nullable
    String text(String field);

    /** The rows of a list, in their order. */
    List<Entered> rows(String field);

    /** Everything that was entered under one name, such as boxes that were ticked. */
    List<String> all(String field);

    /** Whether a box was ticked. */
    default boolean ticked(String field) {
        var text = text(field);
        return "true".equals(text) || "on".equals(text) || "yes".equals(text);
    }

    /** The same with something else in one field, or nothing. */
    default Entered with(String field, @Nullable String text) {
        return new Changed(this, field, text);
    }

    /** Form parameters; rows are named {@code lines[0].name}. */
    static Entered form(Map<String, String[]> parameters) {
        return new Form(parameters, "");
    }

    /** A JSON object as Jackson reads it. */
    static Entered json(Map<String, ?> object) {
        return new Json(object);
    }

    /** The parameters of a form, or of one row of it. */
    record Form(Map<String, String[]> parameters, String prefix) implements Entered {
        private static final int MOST_ROWS = 200;

        @Override
        public @Nullable String text(String field) {
            var values = parameters.get(prefix + field);
            return values == null || values.length == 0 ? null : stripped(values[values.length - 1]);
        }

        @Override
        public List<String> all(String field) {
            return Stream.of(parameters.getOrDefault(prefix + field, new String[0]))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }

        /** Rows of which nothing was filled in are passed over. */
        @Override
        public List<Entered> rows(String field) {
            var rows = new ArrayList<Entered>();
            for (var index = 0; index < MOST_ROWS; index++) {
                var row = prefix + field + "[" + index + "].";
                if (parameters.keySet().stream().anyMatch(name -> name.startsWith(row) && filled(name))) {
                    rows.add(new Form(parameters, row));
                }
            }
            return rows;
        }

        private boolean filled(String name) {
            var meaningful = name.endsWith(".item") || name.endsWith(".name");
            var values = parameters.getOrDefault(name, new String[0]);
            return meaningful && values.length > 0 && stripped(values[0]) != null;
        }
    }

    /** A JSON object. */
    record Json(Map<String, ?> object) implements Entered {
        @Override
        public @Nullable String text(String field) {
            var value = object.get(field);
            return value == null ? null : stripped(value.toString());
        }

        @Override
        public List<Entered> rows(String field) {
            return object.get(field) instanceof List<?> list
                    ? list.stream().map(Json::row).toList()
                    : List.of();
        }

        @Override
        public List<String> all(String field) {
            return object.get(field) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }

        @SuppressWarnings("unchecked")
        private static Entered row(@Nullable Object row) {
            return new Json(row instanceof Map<?, ?> map ? (Map<String, ?>) map : Map.of());
        }
    }

    /** What was entered, but for one field. */
    record Changed(Entered before, String field, @Nullable String text) implements Entered {
        @Override
        public @Nullable String text(String asked) {
            return asked.equals(field) ? text : before.text(asked);
        }

        @Override
        public List<Entered> rows(String asked) {
            return before.rows(asked);
        }

        @Override
        public List<String> all(String asked) {
            return before.all(asked);
        }
    }

    private static @Nullable String stripped(@Nullable String text) {
        var inner = text == null ? "" : text.strip();
        return inner.isEmpty() ? null : inner;
    }
}
