package io.huiyin.history;

import io.huiyin.estate.PersonalData;
import io.huiyin.history.ImportRun.State;
import io.huiyin.procedure.Reason;
import io.huiyin.staff.Viewer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The files of past requests, and how each was mapped. */
@Repository
public class ImportRuns {
    private static final String COLUMNS = """
            community_id, id, file_name, state, heading, mapping, staff_id, staff_name, language, uploaded_at, ended_at, attempts,
            rows_total, buildings_added, reason_key, reason_args""";
    private static final String SEPARATOR = "\u001f";
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonalData personal;
    private final Clock clock;

    ImportRuns(JdbcClient jdbc, JsonMapper json, PersonalData personal, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.personal = personal;
        this.clock = clock;
    }

    /** Keeps a file, sealed; the same submission keeps it once. */
    ImportRun add(Upload upload, Table table, long communityId, Viewer by, Locale language) {
        return jdbc.sql("""
                        insert into import_run (community_id, submission, file_name, content, heading, staff_id, staff_name,
                                                language, uploaded_at, rows_total)
                        values (:community, :submission, :name, :content, :heading, :staff, :staffName, :language, :now, :rows)
                        on conflict (community_id, submission) where submission is not null
                           do update set file_name = import_run.file_name
                        returning """ + " " + COLUMNS)
                .param("community", communityId)
                .param("submission", upload.submission())
                .param("name", upload.name())
                .param("content", personal.seal(Base64.getEncoder().encodeToString(upload.content())))
                .param("heading", heading(table))
                .param("staff", by.staffId())
                .param("staffName", by.name())
                .param("language", language.toLanguageTag())
                .param("now", Timestamp.from(clock.instant()))
                .param("rows", table.lines().size())
                .query((row, at) -> run(row))
                .single();
    }

    public Optional<ImportRun> find(long communityId, long id) {
        return jdbc.sql("select " + COLUMNS + " from import_run where community_id = :community and id = :id")
                .param("community", communityId)
                .param("id", id)
                .query((row, at) -> run(row))
                .optional();
    }

    public Optional<ImportRun> find(long communityId, UUID submission) {
        return jdbc.sql("select " + COLUMNS + " from import_run where community_id = :community and submission = :key")
                .param("community", communityId)
                .param("key", submission)
                .query((row, at) -> run(row))
                .optional();
    }

    public List<ImportRun> latest(long communityId, int most) {
        return jdbc.sql("select " + COLUMNS + " " + """
                        from import_run where community_id = :community order by uploaded_at desc, id desc limit :most""")
                .param("community", communityId)
                .param("most", most)
                .query((row, at) -> run(row))
                .list();
    }

    /** The file, until it has been worked through. */
    Optional<byte[]> content(ImportRun run) {
        return jdbc.sql("select content from import_run where community_id = :community and id = :id"
                        + " and content is not null")
                .param("community", run.communityId())
                .param("id", run.id())
                .query(byte[].class)
                .optional()
                .map(kept -> Base64.getDecoder().decode(personal.open(kept).getBytes(StandardCharsets.US_ASCII)));
    }

    /** The mapping that files with these headings were last read by. */
    Optional<Mapping> remembered(long communityId, Table table) {
        return jdbc.sql("select mapping from import_mapping where community_id = :community and heading = :heading")
                .param("community", communityId)
                .param("heading", heading(table))
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Mapping.class));
    }

    /** Lets it run by this mapping, which is remembered for its headings; false when it was let run before. */
    boolean begin(ImportRun run, Mapping mapping) {
        var text = json.writeValueAsString(mapping);
        var begun = jdbc.sql("""
                        update import_run set state = 'WAITING', mapping = :mapping
                        where community_id = :community and id = :id and state = 'UPLOADED'""")
                        .param("mapping", text)
                        .param("community", run.communityId())
                        .param("id", run.id())
                        .update()
                == 1;
        if (begun) {
            jdbc.sql("""
                    insert into import_mapping (community_id, heading, mapping)
                    select community_id, heading, mapping from import_run where community_id = :community and id = :id
                    on conflict (community_id, heading) do update set mapping = excluded.mapping""")
                    .param("community", run.communityId())
                    .param("id", run.id())
                    .update();
        }
        return begun;
    }

    /** Takes the run up, or up again after a server was stopped; nothing when it has ended. */
    Optional<ImportRun> start(long communityId, long id) {
        return jdbc.sql("""
                        update import_run set state = 'RUNNING', attempts = attempts + 1
                        where community_id = :community and id = :id and state in ('WAITING', 'RUNNING')
                        returning """ + " " + COLUMNS)
                .param("community", communityId)
                .param("id", id)
                .query((row, at) -> run(row))
                .optional();
    }

    void built(ImportRun run) {
        jdbc.sql("""
                update import_run set buildings_added = buildings_added + 1
                where community_id = :community and id = :id""")
                .param("community", run.communityId())
                .param("id", run.id())
                .update();
    }

    /** Ends the run; the file itself is let go. */
    void end(ImportRun run, State state, @Nullable Reason failure) {
        jdbc.sql("""
                update import_run set state = :state, ended_at = :now, content = null, reason_key = :key, reason_args = :args
                where community_id = :community and id = :id and ended_at is null""")
                .param("state", state.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("key", failure == null ? null : failure.key())
                .param("args", failure == null ? new String[0] : failure.args().toArray(String[]::new))
                .param("community", run.communityId())
                .param("id", run.id())
                .update();
    }

    private static String heading(Table table) {
        return String.join(SEPARATOR, table.headings());
    }

    private ImportRun run(ResultSet row) throws SQLException {
        var mapping = row.getString("mapping");
        var ended = row.getTimestamp("ended_at");
        var failure = row.getString("reason_key");
        var args = Arrays.asList((String[]) row.getArray("reason_args").getArray());
        return new ImportRun(
                row.getLong("community_id"),
                row.getLong("id"),
                row.getString("file_name"),
                State.valueOf(row.getString("state")),
                Arrays.asList(row.getString("heading").split(SEPARATOR)),
                mapping == null ? null : json.readValue(mapping, Mapping.class),
                row.getLong("staff_id"),
                row.getString("staff_name"),
                Locale.forLanguageTag(row.getString("language")),
                row.getTimestamp("uploaded_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getInt("attempts"),
                row.getInt("rows_total"),
                row.getInt("buildings_added"),
                failure == null ? null : new Reason(failure, args));
    }
}
