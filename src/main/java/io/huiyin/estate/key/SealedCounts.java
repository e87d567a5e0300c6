package io.huiyin.estate.key;

import io.huiyin.estate.key.KeyStanding.Line;
import io.huiyin.sight.Sight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts across all communities how many rows each key sealed. */
@Component
class SealedCounts {
    private final List<SealedTable> tables;
    private final JdbcClient jdbc;

    SealedCounts(List<SealedTable> tables, JdbcClient jdbc) {
        this.tables = tables;
        this.jdbc = jdbc;
    }

    List<Line> now() {
        try (var within = Sight.everywhere()) {
            var counts = new ArrayList<Line>();
            tables.forEach(table -> counts.add(count(table.name())));
            return List.copyOf(counts);
        }
    }

    private Line count(String table) {
        var byKey = new HashMap<Integer, Long>();
        jdbc.sql("select sealed_by, count(*) from " + table + " where sealed_by is not null group by 1")
                .query(row -> {
                    byKey.put(row.getInt(1), row.getLong(2));
                });
        return new Line(table, byKey);
    }

    /** How many people's recovery codes end with the key. */
    int peopleWithCodes(int key) {
        return jdbc.sql("select count(distinct staff_id) from recovery_code where marked_by = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }
}
