package io.huiyin.history.web;

import io.huiyin.history.DateStyle;
import io.huiyin.history.Field;
import io.huiyin.history.Mapping;
import java.util.EnumMap;
import java.util.Map;

/** The mapping as it was chosen on the page: {@code column.RECEIVED} and so on, an empty one for no column. */
record MappingForm(Map<String, String> parameters) {
    Mapping mapping() {
        var columns = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            var heading = text("column." + field.name());
            if (!heading.isEmpty()) {
                columns.put(field, heading);
            }
        }
        return new Mapping(columns, dates(), text("zone"), text("books"), parameters.containsKey("createBuildings"));
    }

    private DateStyle dates() {
        try {
            return DateStyle.valueOf(text("dates"));
        } catch (IllegalArgumentException unknown) {
            return DateStyle.YEAR_FIRST;
        }
    }

    private String text(String name) {
        return parameters.getOrDefault(name, "").strip();
    }
}
