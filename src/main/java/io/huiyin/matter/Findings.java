package io.huiyin.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the checks of each community found, and when they were made. */
@Repository
public class Findings {
    private static final String FINDINGS = """
            select f.community_id, f.id, f.matter_id, m.kind, m.number, m.title, f.rule, f.detail, f.found_at, f.gone_at
            from finding f join matter m on m.community_id = f.community_id and m.id = f.matter_id
            where f.community_id = :community""";

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands, the newest first. */
    public List<Finding> open(long communityId) {
        return jdbc.sql(FINDINGS + " and f.gone_at is null order by f.found_at desc, f.id desc")
                .param("community", communityId)
                .query(Findings::finding)
                .list();
    }

    /** How many stand. */
    public int standing(long communityId) {
        return jdbc.sql("select count(*) from finding where community_id = :community and gone_at is null")
                .param("community", communityId)
                .query(Integer.class)
                .single();
    }

    /** What stood once and was mended, the latest first. */
    public List<Finding> gone(long communityId, int limit) {
        return jdbc.sql(FINDINGS + " and f.gone_at is not null order by f.gone_at desc, f.id desc limit :limit")
                .param("community", communityId)
                .param("limit", limit)
                .query(Findings::finding)
                .list();
    }

    /** The latest check of the community. */
    public Optional<Checked> latest(long communityId) {
        return jdbc.sql("""
                select at, chains, found from state_check where community_id = :community order by at desc, id desc limit 1""")
                .param("community", communityId)
                .query(Checked.class)
                .optional();
    }

    /** When a community was checked, how many timelines were gone through link by link, and how much stands. */
    public record Checked(Instant at, int chains, int found) {}

    void checked(long communityId, Checked checked) {
        jdbc.sql("insert into state_check (community_id, at, chains, found) values (:community, :at, :chains, :found)")
                .param("community", communityId)
                .param("at", Timestamp.from(checked.at()))
                .param("chains", checked.chains())
                .param("found", checked.found())
                .update();
    }

    /** Writes what is new and ends what is gone; returns how many are new. */
    int keep(long communityId, Collection<Found> found, Instant at) {
        jdbc.sql("""
                update finding f set gone_at = greatest(:at, found_at)
                where community_id = :community and gone_at is null and not exists (
                      select 1 from unnest(:rules, :matters) as still (rule, matter_id)
                      where still.rule = f.rule and still.matter_id = f.matter_id)""")
                .param("community", communityId)
                .param("at", Timestamp.from(at))
                .param("rules", column(found, Found::rule).toArray(String[]::new))
                .param("matters", column(found, Found::matterId).toArray(Long[]::new))
                .update();
        return jdbc.sql("""
                insert into finding (community_id, rule, matter_id, detail, found_at)
                select :community, rule, matter_id, detail, :at
                from unnest(:rules, :matters, :details) as now (rule, matter_id, detail)
                on conflict (community_id, rule, matter_id) where gone_at is null do nothing""")
                .param("community", communityId)
                .param("at", Timestamp.from(at))
                .param("rules", column(found, Found::rule).toArray(String[]::new))
                .param("matters", column(found, Found::matterId).toArray(Long[]::new))
                .param("details", column(found, Found::detail).toArray(String[]::new))
                .update();
    }

    private static <T> List<T> column(Collection<Found> found, Function<Found, T> of) {
        return found.stream().map(of).toList();
    }

    /** A state that was found on a matter. */
    record Found(String rule, long matterId, String detail) {}

    private static Finding finding(ResultSet row, int at) throws SQLException {
        return new Finding(
                new MatterRef(row.getLong("community_id"), row.getLong("matter_id")),
                row.getLong("id"),
                row.getString("kind"),
                row.getString("number"),
                row.getString("title"),
                row.getString("rule"),
                row.getString("detail"),
                row.getTimestamp("found_at").toInstant(),
                Matters.instant(row, "gone_at"));
    }
}
