package io.huiyin.bench.fill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Rows of one table, gathered as text and written by COPY. */
final class CopyTable {
    private static final int FULL = 4 * 1024 * 1024;
    private final CopyManager copies;
    private final String statement;
    private final StringBuilder text = new StringBuilder(FULL + FULL / 8);

    CopyTable(Connection connection, String table, List<String> columns) {
        this.statement = "copy %s (%s) from stdin".formatted(table, String.join(", ", columns));
        try {
            this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One row, its values in the order of the columns. */
    void add(@Nullable Object... values) {
        for (var at = 0; at < values.length; at++) {
            if (at > 0) {
                text.append('\t');
            }
            append(values[at]);
        }
        text.append('\n');
        if (text.length() > FULL) {
            flush();
        }
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        var plain = value.toString();
        for (var at = 0; at < plain.length(); at++) {
            var character = plain.charAt(at);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(character);
            }
        }
    }

    void flush() {
        if (text.isEmpty()) {
            return;
        }
        try {
            copies.copyIn(
                    statement, new java.io.ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
            text.setLength(0);
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(statement, failed);
        }
    }
}
