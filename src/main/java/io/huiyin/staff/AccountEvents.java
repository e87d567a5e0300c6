package io.huiyin.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to the accounts; only ever added to. */
@Repository
public class AccountEvents {
    private final JdbcClient jdbc;
    private final Clock clock;

    public AccountEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody did something to an account, his own or another's. */
    public void note(long staffId, AccountEvent.Kind kind, @Nullable Long by, String reason) {
        jdbc.sql("""
                        insert into account_event (staff_id, kind, by_id, reason, at)
                        values (:staff, :kind, :by, :reason, :now)
                        """)
                .param("staff", staffId)
                .param("kind", kind.name())
                .param("by", by, Types.BIGINT)
                .param("reason", reason)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest of an account, the newest first. */
    public List<AccountEvent> of(long staffId, int most) {
        return jdbc.sql("""
                        select e.kind, e.reason, e.at, s.name
                          from account_event e left join staff_member s on s.id = e.by_id
                         where e.staff_id = ? order by e.at desc, e.id desc limit ?
                        """).params(staffId, most).query(AccountEvents::row).list();
    }

    private static AccountEvent row(ResultSet row, int number) throws SQLException {
        return new AccountEvent(
                AccountEvent.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
