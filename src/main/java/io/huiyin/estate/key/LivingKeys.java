package io.huiyin.estate.key;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys that the database knows. */
@Repository
class LivingKeys {
    private final JdbcClient jdbc;

    LivingKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, the newest first; one, unless the key is being changed. */
    List<LivingKey> all() {
        return jdbc.sql("select * from personal_key order by id desc")
                .query(LivingKeys::row)
                .list();
    }

    /** Whoever changes which keys there are waits here for whoever does so too. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('personal_key'))")
                .query()
                .singleRow();
    }

    void add(int id, byte[] fingerprint, Instant now) {
        jdbc.sql("""
                        insert into personal_key (id, fingerprint, made_at, writes) values (:id, :fingerprint, :now, false)
                        """)
                .param("id", id)
                .param("fingerprint", fingerprint)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void letWrite(int id) {
        jdbc.sql("update personal_key set writes = true where id = ?").param(id).update();
    }

    /** Notes a pass; whether it was the one by which nothing of older keys is left. */
    boolean passed(int id, int unreadable, boolean done, Instant now) {
        jdbc.sql("update personal_key set looked_at = :now, unreadable = :unreadable where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("unreadable", unreadable)
                .param("id", id)
                .update();
        return done
                && jdbc.sql("update personal_key set done_at = :now where id = :id and done_at is null")
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("id", id)
                                .update()
                        == 1;
    }

    /** Waits for whatever is being written with the key; then nothing more is until the transaction ends. */
    void hold(int id) {
        jdbc.sql("select id from personal_key where id = ? for update")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** Takes the key away, with the recovery codes marked with it; the database refuses while a row is sealed with it. */
    void remove(int id) {
        jdbc.sql("delete from personal_key where id = ?").param(id).update();
    }

    private static LivingKey row(ResultSet row, int number) throws SQLException {
        return new LivingKey(
                row.getInt("id"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("writes"),
                instant(row, "looked_at"),
                row.getInt("unreadable"),
                instant(row, "done_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
