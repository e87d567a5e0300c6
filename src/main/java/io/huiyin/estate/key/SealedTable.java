package io.huiyin.estate.key;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table with sealed columns, which a module declares so that a change of the key reaches them. It has a column
 * {@code sealed_by}, generated from what is sealed, that refers to the key.
 *
 * @param key the columns of its primary key, all of them numbers
 * @param batch how many rows are sealed anew in one transaction
 * @param rewriting how rows are written, where more than the sealed columns hangs on the key
 */
public record SealedTable(String name, List<String> key, List<String> columns, int batch, Rewriting rewriting) {
    private static final int BATCH = 200;

    public SealedTable {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    /** A table in which nothing but its sealed columns hangs on the key. */
    public static SealedTable of(String name, List<String> key, String... columns) {
        return new SealedTable(name, key, List.of(columns), BATCH, SealedTable::write);
    }

    /** The same, so many rows at a time: fewer of large ones. */
    public SealedTable by(int rows) {
        return new SealedTable(name, key, columns, rows, rewriting);
    }

    /** The same, with more than the sealed columns to write. */
    public SealedTable rewritten(Rewriting by) {
        return new SealedTable(name, key, columns, batch, by);
    }

    /** Writes rows that are locked, sealed with the newest key. */
    @FunctionalInterface
    public interface Rewriting {
        void write(JdbcClient jdbc, SealedTable table, List<Anew> rows);
    }

    /** A row by its key: what its sealed columns say, and as they are sealed now. */
    public record Anew(List<Long> key, List<String> texts, List<byte[]> sealed) {}

    /** The next rows that older keys sealed, those that somebody is changing left out. */
    String nextSql() {
        return "select %1$s, %2$s from %3$s where sealed_by < :key and (%1$s) > (%4$s) order by %1$s limit :limit for update skip locked"
                .formatted(
                        String.join(", ", key),
                        String.join(", ", columns),
                        name,
                        key.stream().map(column -> ":after_" + column).collect(Collectors.joining(", ")));
    }

    private static void write(JdbcClient jdbc, SealedTable table, List<Anew> rows) {
        var statement = jdbc.sql(table.writeSql());
        for (var at = 0; at < table.key.size(); at++) {
            var place = at;
            statement = statement.param(
                    "key_" + at, rows.stream().map(row -> row.key().get(place)).toArray(Long[]::new));
        }
        for (var at = 0; at < table.columns.size(); at++) {
            var place = at;
            statement = statement.param(
                    "value_" + at,
                    rows.stream().map(row -> row.sealed().get(place)).toArray(byte[][]::new));
        }
        statement.update();
    }

    private String writeSql() {
        var keys = numbered("k", key.size());
        var values = numbered("v", columns.size());
        return "update %s t set %s from unnest(%s, %s) as n (%s, %s) where %s"
                .formatted(
                        name,
                        paired(columns, values, "", ", "),
                        numbered(":key_", "::bigint[]", key.size()),
                        numbered(":value_", "::bytea[]", columns.size()),
                        String.join(", ", keys),
                        String.join(", ", values),
                        paired(key, keys, "t.", " and "));
    }

    private static List<String> numbered(String letter, int count) {
        return IntStream.range(0, count).mapToObj(at -> letter + at).toList();
    }

    private static String numbered(String before, String after, int count) {
        return IntStream.range(0, count).mapToObj(at -> before + at + after).collect(Collectors.joining(", "));
    }

    private static String paired(List<String> left, List<String> right, String of, String between) {
        return IntStream.range(0, left.size())
                .mapToObj(at -> of + left.get(at) + " = n." + right.get(at))
                .collect(Collectors.joining(between));
    }
}
