package io.huiyin.bench.fill;

import io.huiyin.bench.Database;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of the demonstration's community, which the others are made after; moments are read as microseconds. */
record Model(String table, List<Column> columns, List<Row> rows) {
    private static final String MOMENT = "timestamp with time zone";

    /** A column with its type. */
    record Column(String name, String type) {
        boolean isMoment() {
            return type.equals(MOMENT);
        }

        private String read() {
            return isMoment()
                    ? "(extract(epoch from t.%s) * 1000000)::bigint::text".formatted(name)
                    : "t.%s::text".formatted(name);
        }
    }

    /** A row's values as text, in the order of the columns. */
    record Row(List<@Nullable String> values) {}

    /** The rows that a condition on {@code t} picks. */
    static Model of(Database database, String table, String condition, Object... values) {
        var columns = database.list("""
                select column_name, data_type from information_schema.columns
                where table_schema = 'public' and table_name = ? and is_generated = 'NEVER' order by ordinal_position""", row -> new Column(row.getString(1), row.getString(2)), table);
        var select = columns.stream().map(Column::read).collect(Collectors.joining(", "));
        var rows = database.list(
                "select %s from %s t where %s".formatted(select, table, condition),
                row -> {
                    var found = new String[columns.size()];
                    for (var at = 0; at < found.length; at++) {
                        found[at] = row.getString(at + 1);
                    }
                    return new Row(Stream.<@Nullable String>of(found).toList());
                },
                values);
        return new Model(table, columns, rows);
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    int at(String column) {
        return names().indexOf(column);
    }

    @Nullable
    String value(Row row, String column) {
        return row.values().get(at(column));
    }

    long id(Row row, String column) {
        return Long.parseLong(String.valueOf(value(row, column)));
    }

    /** Only the rows with this value there. */
    Model where(String column, String value) {
        return new Model(
                table,
                columns,
                rows.stream().filter(row -> value.equals(value(row, column))).toList());
    }
}
