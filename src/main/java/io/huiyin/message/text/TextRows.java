package io.huiyin.message.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads texts out of their table. */
final class TextRows {
    private TextRows() {}

    static Text text(ResultSet row, int at) throws SQLException {
        var dropped = row.getString("dropped");
        return new Text(
                row.getLong("community_id"),
                row.getLong("id"),
                row.getObject("key", UUID.class),
                row.getLong("matter_id"),
                row.getString("kind"),
                row.getString("number"),
                row.getString("template"),
                List.of((String[]) row.getArray("params").getArray()),
                row.getBoolean("urgent"),
                TextState.valueOf(row.getString("state")),
                dropped == null ? null : Dropped.valueOf(dropped),
                row.getTimestamp("owed_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                instant(row, "next_at"),
                row.getInt("tries"),
                row.getString("fault"),
                row.getString("receipt"),
                instant(row, "done_at"),
                row.getString("done_by_name"),
                row.getString("note"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
