package io.huiyin.roster;

import io.huiyin.estate.PersonalData;
import io.huiyin.procedure.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was wrong with the files sent in, cell by cell; a hopeless file's first two thousand faults are kept. */
@Repository
public class Faults {
    static final int MOST_KEPT = 2000;
    private static final String SEPARATOR = "\u001f";

    private final JdbcClient jdbc;
    private final PersonalData seal;

    public Faults(JdbcClient jdbc, PersonalData seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    void keep(long communityId, long importId, List<Fault> all) {
        var faults = all.subList(0, Math.min(all.size(), MOST_KEPT));
        jdbc.sql("""
                        insert into roster_fault (community_id, import_id, number, row, heading, value, reason_key, reason_args)
                        select :community, :import, *
                        from unnest(:numbers::int[], :rows::int[], :headings::text[], :values::bytea[], :keys::text[], :args::bytea[])
                        """)
                .param("community", communityId)
                .param("import", importId)
                .param("numbers", IntStream.range(0, faults.size()).boxed().toArray(Integer[]::new))
                .param("rows", faults.stream().map(Fault::row).toArray(Integer[]::new))
                .param(
                        "headings",
                        faults.stream().map(fault -> fault.column().name()).toArray(String[]::new))
                .param(
                        "values",
                        faults.stream().map(fault -> seal.seal(fault.value())).toArray(byte[][]::new))
                .param(
                        "keys",
                        faults.stream().map(fault -> fault.reason().key()).toArray(String[]::new))
                .param("args", faults.stream().map(this::args).toArray(byte[][]::new))
                .update();
    }

    private byte[] args(Fault fault) {
        return seal.seal(String.join(SEPARATOR, fault.reason().args()));
    }

    /** The faults of an import in the order of its rows, as many as asked for. */
    public List<Fault> of(long communityId, long importId, int limit) {
        return jdbc.sql("""
                        select * from roster_fault where community_id = :community and import_id = :import
                        order by number limit :limit
                        """)
                .param("community", communityId)
                .param("import", importId)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    private Fault read(ResultSet row, int number) throws SQLException {
        var args = seal.open(row.getBytes("reason_args"));
        return new Fault(
                row.getInt("row"),
                RosterColumn.valueOf(row.getString("heading")),
                seal.open(row.getBytes("value")),
                new Reason(row.getString("reason_key"), List.of(args.split(SEPARATOR, -1))));
    }
}
