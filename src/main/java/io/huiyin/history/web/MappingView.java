package io.huiyin.history.web;

import io.huiyin.history.DateStyle;
import io.huiyin.history.Field;
import io.huiyin.history.ImportDesk.HandedIn;
import io.huiyin.history.ImportRun;
import io.huiyin.history.Mapping;
import io.huiyin.history.OldRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a file are read, with what is wrong about it and what the first rows then say.
 *
 * @param faults by field
 */
public record MappingView(
        ImportRun run, List<String> headings, Mapping mapping, Map<String, String> faults, List<Row> rows) {

    /** A row as it would be taken over, or why it would not. */
    public record Row(
            int line,
            @Nullable OldRequest request,
            @Nullable String why) {}

    static MappingView of(HandedIn file, Mapping mapping, Map<String, String> faults, List<Row> rows) {
        return new MappingView(file.run(), file.table().headings(), mapping, faults, rows);
    }

    public List<Field> fields() {
        return Arrays.asList(Field.values());
    }

    public List<DateStyle> styles() {
        return Arrays.asList(DateStyle.values());
    }

    public boolean chosen(Field field, String heading) {
        return heading.equals(mapping.columns().get(field));
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }
}
