package io.huiyin.roster;

import io.huiyin.estate.PersonalData;
import io.huiyin.procedure.Reason;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files sent in and how far each is. */
@Repository
public class RosterImports {
    private final JdbcClient jdbc;
    private final PersonalData seal;
    private final Clock clock;

    public RosterImports(JdbcClient jdbc, PersonalData seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** Keeps a file until it is worked through; nothing when the same form was sent before. */
    Optional<Long> add(Upload upload) {
        return jdbc.sql("""
                        insert into roster_import (community_id, submission, file_name, size, content, staff_id, staff_name, uploaded_at)
                        values (:community, :submission, :name, :size, :content, :staff, :staffName, :now)
                        on conflict (community_id, submission) do nothing
                        returning id
                        """)
                .param("community", upload.communityId())
                .param("submission", upload.submission())
                .param("name", upload.fileName())
                .param("size", upload.content().length)
                .param("content", seal.seal(Base64.getEncoder().encodeToString(upload.content())))
                .param("staff", upload.staffId())
                .param("staffName", upload.staffName())
                .param("now", now())
                .query(Long.class)
                .optional();
    }

    Optional<Long> submitted(long communityId, UUID submission) {
        return jdbc.sql("select id from roster_import where community_id = :community and submission = :submission")
                .param("community", communityId)
                .param("submission", submission)
                .query(Long.class)
                .optional();
    }

    /** Takes a file up, once more if a server was stopped over it; nothing when it is finished with. */
    Optional<byte[]> start(long communityId, long id) {
        return jdbc.sql("""
                        update roster_import set state = 'RUNNING', started_at = :now, attempts = attempts + 1, rows_done = 0
                        where community_id = :community and id = :id and state in ('WAITING', 'RUNNING')
                        returning content
                        """)
                .param("now", now())
                .param("community", communityId)
                .param("id", id)
                .query(byte[].class)
                .optional()
                .map(kept -> Base64.getDecoder().decode(seal.open(kept).getBytes(StandardCharsets.US_ASCII)));
    }

    int attempts(long communityId, long id) {
        return jdbc.sql("select attempts from roster_import where community_id = :community and id = :id")
                .param("community", communityId)
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** In a transaction of its own, so that it is seen while the rows are not yet. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(long communityId, long id, int total, int done) {
        jdbc.sql("""
                        update roster_import set rows_total = :total, rows_done = :done
                        where community_id = :community and id = :id and state = 'RUNNING'
                        """)
                .param("total", total)
                .param("done", done)
                .param("community", communityId)
                .param("id", id)
                .update();
    }

    /** The end of an import; the file itself is let go. */
    void end(long communityId, long id, Ending ending) {
        var reason = ending.reason();
        jdbc.sql("""
                        update roster_import set state = :state, ended_at = :now, content = null, faults = :faults,
                            rows_total = greatest(rows_total, :rows),
                            rows_done = case when :state = 'DONE' then greatest(rows_total, :rows) else rows_done end,
                            homes_added = :homesAdded, homes_changed = :homesChanged, people_added = :peopleAdded,
                            people_changed = :peopleChanged, unused_headings = :unused, reason_key = :key, reason_args = :args
                        where community_id = :community and id = :id and state = 'RUNNING'
                        """)
                .param("state", ending.state().name())
                .param("now", now())
                .param("rows", ending.rows())
                .param("faults", ending.faults())
                .param("homesAdded", ending.written().homesAdded())
                .param("homesChanged", ending.written().homesChanged())
                .param("peopleAdded", ending.written().peopleAdded())
                .param("peopleChanged", ending.written().peopleChanged())
                .param("unused", ending.unusedHeadings().toArray(String[]::new))
                .param("key", reason == null ? null : reason.key())
                .param("args", reason == null ? new String[0] : reason.args().toArray(String[]::new))
                .param("community", communityId)
                .param("id", id)
                .update();
    }

    public Optional<RosterImport> find(long communityId, long id) {
        return jdbc.sql("select * from roster_import where community_id = :community and id = :id")
                .param("community", communityId)
                .param("id", id)
                .query(RosterImports::read)
                .optional();
    }

    /** The latest imports of a community. */
    public List<RosterImport> latest(long communityId, int limit) {
        return jdbc.sql("""
                        select * from roster_import where community_id = :community
                        order by uploaded_at desc, id desc limit :limit
                        """)
                .param("community", communityId)
                .param("limit", limit)
                .query(RosterImports::read)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static RosterImport read(ResultSet row, int number) throws SQLException {
        return new RosterImport(
                row.getLong("community_id"),
                row.getLong("id"),
                row.getString("file_name"),
                ImportState.valueOf(row.getString("state")),
                row.getLong("staff_id"),
                row.getString("staff_name"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                row.getInt("rows_total"),
                row.getInt("rows_done"),
                row.getInt("faults"),
                new Written(
                        row.getInt("homes_added"),
                        row.getInt("homes_changed"),
                        row.getInt("people_added"),
                        row.getInt("people_changed")),
                texts(row, "unused_headings"),
                reason(row));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Reason reason(ResultSet row) throws SQLException {
        var key = row.getString("reason_key");
        return key == null ? null : new Reason(key, texts(row, "reason_args"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
