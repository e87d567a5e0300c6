package io.huiyin.asset;

import io.huiyin.staff.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each site reckons with in upkeep, dated; a rule is only ever added, so what held at any moment can be told. */
@Repository
public class UpkeepRules {
    private final JdbcClient jdbc;
    private final Clock clock;

    public UpkeepRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What holds at a moment: what was set last, else what is usual. */
    public UpkeepRule inForce(long communityId, Instant at) {
        return jdbc.sql("""
                select * from upkeep_rule where community_id = :community and valid_from <= :at
                order by valid_from desc, id desc limit 1""")
                .param("community", communityId)
                .param("at", Timestamp.from(at))
                .query((row, n) -> read(row))
                .optional()
                .orElse(UpkeepRule.USUAL);
    }

    /** All that was set, the latest first. */
    public List<UpkeepRule> history(long communityId) {
        return jdbc.sql("select * from upkeep_rule where community_id = :community order by valid_from desc, id desc")
                .param("community", communityId)
                .query((row, n) -> read(row))
                .list();
    }

    /** Holds from now on. */
    public void set(long communityId, UpkeepRule rule, String reason, Actor by) {
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                insert into upkeep_rule (community_id, valid_from, frequent_faults, frequent_days, lead_days, hourly,
                                         reason, set_by, set_by_name, set_at)
                values (:community, :now, :faults, :days, :lead, :hourly, :reason, cast(:by as bigint), :name, :now)""")
                .param("community", communityId)
                .param("now", now)
                .param("faults", rule.frequentFaults())
                .param("days", rule.frequentDays())
                .param("lead", rule.leadDays())
                .param("hourly", rule.hourly())
                .param("reason", reason)
                .param("by", by.staffId())
                .param("name", by.name())
                .update();
    }

    private static UpkeepRule read(ResultSet row) throws SQLException {
        return new UpkeepRule(
                row.getInt("frequent_faults"),
                row.getInt("frequent_days"),
                row.getInt("lead_days"),
                row.getBigDecimal("hourly"),
                new UpkeepRule.Set(
                        row.getTimestamp("valid_from").toInstant(),
                        row.getString("reason"),
                        row.getString("set_by_name")));
    }
}
