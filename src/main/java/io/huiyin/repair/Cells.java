package io.huiyin.repair;

import io.huiyin.staff.Trade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Values that lie in several columns of a work order alike. */
final class Cells {
    private Cells() {}

    static @Nullable Signature signature(ResultSet row, String column) throws SQLException {
        var name = row.getString(column);
        return name == null ? null : new Signature(name, row.getString(column + "_file"));
    }

    static @Nullable Trade trade(@Nullable String name) {
        return name == null ? null : Trade.valueOf(name);
    }

    static @Nullable String name(@Nullable Trade trade) {
        return trade == null ? null : trade.name();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
