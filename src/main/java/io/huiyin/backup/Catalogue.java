package io.huiyin.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the database consists of, as its own catalogue tells: tables, what refers to what, and sequences. */
record Catalogue(List<Table> tables, List<Reference> references, List<Manifest.Sequence> sequences) {
    private static final String OF_AN_EXTENSION = """
            exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            """;

    /** A table with the columns that are written, in their order. */
    record Table(String name, List<String> columns) {
        /** The table and its columns as SQL names them. */
        String sql() {
            return quoted(name) + " ("
                    + String.join(", ", columns.stream().map(Catalogue::quoted).toList()) + ")";
        }
    }

    /** A foreign key from one table to another. */
    record Reference(String name, String from, String to) {}

    static Catalogue of(Connection connection) throws SQLException {
        return new Catalogue(tables(connection), references(connection), sequences(connection));
    }

    Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** Whether there is anything in the database that is not an extension's. */
    static boolean isEmpty(Connection connection) throws SQLException {
        return list(connection, """
                select c.relname from pg_class c
                where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
                      and not """ + " " + OF_AN_EXTENSION + " limit 1", row -> row.getString(1))
                .isEmpty();
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static List<Table> tables(Connection connection) throws SQLException {
        return list(
                connection,
                """
                select c.relname, array_agg(a.attname::text order by a.attnum)
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
                      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                      and not """ + " " + OF_AN_EXTENSION + " group by c.relname order by c.relname",
                row -> new Table(row.getString(1), texts(row.getArray(2))));
    }

    /** The tables whose rows are seen by those only who see their community, whoever owns them. */
    static List<String> walled(Connection connection) throws SQLException {
        return list(connection, """
                select relname from pg_class
                where relnamespace = current_schema()::regnamespace and relkind = 'r' and relforcerowsecurity
                order by 1""", row -> row.getString(1));
    }

    private static List<Reference> references(Connection connection) throws SQLException {
        return list(connection, """
                select k.conname, a.relname, b.relname
                from pg_constraint k join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
                where k.contype = 'f' and a.relnamespace = current_schema()::regnamespace
                order by 2, 1""", row -> new Reference(row.getString(1), row.getString(2), row.getString(3)));
    }

    private static List<Manifest.Sequence> sequences(Connection connection) throws SQLException {
        return list(connection, """
                select sequencename, last_value from pg_sequences where schemaname = current_schema() order by 1""", row -> new Manifest.Sequence(row.getString(1), row.getObject(2, Long.class)));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static <T> List<T> list(Connection connection, String query, Row<T> row) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var list = new ArrayList<T>();
            while (rows.next()) {
                list.add(row.read(rows));
            }
            return List.copyOf(list);
        }
    }

    /** Reads one row. */
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
