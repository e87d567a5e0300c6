package io.huiyin.history;

import io.huiyin.estate.PersonalData;
import io.huiyin.procedure.FieldFault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What came of each row of each file. */
@Repository
public class ImportRows {
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<FieldFault>> FAULTS = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonalData personal;

    ImportRows(JdbcClient jdbc, JsonMapper json, PersonalData personal) {
        this.jdbc = jdbc;
        this.json = json;
        this.personal = personal;
    }

    /** What can come of a row. */
    enum Outcome {
        IMPORTED,
        UPDATED,
        KNOWN,
        REJECTED
    }

    void taken(ImportRun run, Line line, Outcome outcome, long matterId) {
        insert(run, line.number(), outcome, matterId, null, null);
    }

    void rejected(ImportRun run, Line line, List<FieldFault> faults) {
        insert(run, line.number(), Outcome.REJECTED, null, sealed(line.cells()), sealed(faults));
    }

    private byte[] sealed(Object value) {
        return personal.seal(json.writeValueAsString(value));
    }

    private void insert(
            ImportRun run,
            int line,
            Outcome outcome,
            @Nullable Long matterId,
            byte @Nullable [] cells,
            byte @Nullable [] faults) {
        jdbc.sql("""
                insert into import_row (community_id, run_id, line, outcome, matter_id, cells, faults)
                values (:community, :run, :line, :outcome, :matter, :cells, :faults)""")
                .param("community", run.communityId())
                .param("run", run.id())
                .param("line", line)
                .param("outcome", outcome.name())
                .param("matter", matterId)
                .param("cells", cells)
                .param("faults", faults)
                .update();
    }

    /** The rows that were worked through before a server was stopped. */
    Set<Integer> done(ImportRun run) {
        return new HashSet<>(jdbc.sql("select line from import_row where community_id = :community and run_id = :run")
                .param("community", run.communityId())
                .param("run", run.id())
                .query(Integer.class)
                .list());
    }

    public Counts counts(ImportRun run) {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        jdbc.sql("""
                        select outcome, count(*) as rows from import_row
                        where community_id = :community and run_id = :run group by outcome""")
                .param("community", run.communityId())
                .param("run", run.id())
                .query(row -> {
                    counts.put(Outcome.valueOf(row.getString("outcome")), row.getInt("rows"));
                });
        return new Counts(
                counts.getOrDefault(Outcome.IMPORTED, 0),
                counts.getOrDefault(Outcome.UPDATED, 0),
                counts.getOrDefault(Outcome.KNOWN, 0),
                counts.getOrDefault(Outcome.REJECTED, 0));
    }

    /** The rows that were not taken over, in the order of the file. */
    public List<Rejected> rejected(ImportRun run, int most) {
        return jdbc.sql("""
                        select line, cells, faults from import_row
                        where community_id = :community and run_id = :run and outcome = 'REJECTED'
                        order by line limit :most""")
                .param("community", run.communityId())
                .param("run", run.id())
                .param("most", most)
                .query((row, at) -> rejected(row))
                .list();
    }

    private Rejected rejected(ResultSet row) throws SQLException {
        return new Rejected(
                row.getInt("line"),
                json.readValue(personal.open(row.getBytes("cells")), CELLS),
                json.readValue(personal.open(row.getBytes("faults")), FAULTS));
    }
}
