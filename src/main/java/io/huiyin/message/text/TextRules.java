package io.huiyin.message.text;

import io.huiyin.message.QuietHours;
import io.huiyin.staff.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of each site for texts, dated; a rule is only ever added, so what held at any moment can be told. */
@Repository
public class TextRules {
    private final JdbcClient jdbc;
    private final Clock clock;

    TextRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What holds at a moment: what was set last, else what is usual. */
    public TextRule inForce(long communityId, Instant at) {
        return jdbc.sql("""
                select * from text_rule where community_id = :community and valid_from <= :at
                order by valid_from desc, id desc limit 1""")
                .param("community", communityId)
                .param("at", Timestamp.from(at))
                .query((row, n) -> read(row))
                .optional()
                .orElse(TextRule.USUAL);
    }

    /** All that was set, the latest first. */
    public List<TextRule> history(long communityId) {
        return jdbc.sql("select * from text_rule where community_id = :community order by valid_from desc, id desc")
                .param("community", communityId)
                .query((row, n) -> read(row))
                .list();
    }

    /** Holds from now on; what is owed already keeps its moment. */
    public void set(long communityId, TextRule rule, String reason, Actor by) {
        jdbc.sql("""
                insert into text_rule (community_id, valid_from, per_day, reminders, remind_after_minutes, quiet_from,
                                       quiet_until, reason, set_by, set_by_name)
                values (:community, :now, :perDay, :reminders, :after, :from, :until, :reason, cast(:by as bigint), :name)""")
                .param("community", communityId)
                .param("now", Timestamp.from(clock.instant()))
                .param("perDay", rule.perDay())
                .param("reminders", rule.reminders())
                .param("after", rule.remindAfterMinutes())
                .param("from", rule.quiet().from())
                .param("until", rule.quiet().until())
                .param("reason", reason)
                .param("by", by.staffId())
                .param("name", by.name())
                .update();
    }

    private static TextRule read(ResultSet row) throws SQLException {
        return new TextRule(
                row.getInt("per_day"),
                row.getInt("reminders"),
                row.getInt("remind_after_minutes"),
                new QuietHours(
                        row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_until", LocalTime.class)),
                new TextRule.Set(
                        row.getTimestamp("valid_from").toInstant(),
                        row.getString("reason"),
                        row.getString("set_by_name")));
    }
}
