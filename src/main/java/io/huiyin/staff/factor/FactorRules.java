package io.huiyin.staff.factor;

import io.huiyin.audit.Audit;
import io.huiyin.audit.Kind;
import io.huiyin.audit.Note;
import io.huiyin.staff.Post;
import io.huiyin.staff.Sessions;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The company's rule of who must have a second factor; every change stays readable. */
@Repository
public class FactorRules {
    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Clock clock;
    private final Audit audit;

    public FactorRules(JdbcClient jdbc, Sessions sessions, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.clock = clock;
        this.audit = audit;
    }

    public FactorRule inForce() {
        return jdbc.sql("""
                        select r.posts, r.reason, r.since, s.name
                          from second_factor_rule r left join staff_member s on s.id = r.staff_id
                         order by r.id desc limit 1
                        """).query(FactorRules::row).optional().orElse(FactorRule.OF_THE_HOUSE);
    }

    /**
     * From now on these posts, for this reason; nobody says so when the system itself does. Whoever is asked now and has
     * no second factor is signed out.
     */
    @Transactional
    public void decide(Set<Post> posts, @Nullable Long staffId, String reason) {
        jdbc.sql(
                        "insert into second_factor_rule (posts, staff_id, reason, since) values (:posts, :staff, :reason, :now)")
                .param("posts", names(posts))
                .param("staff", staffId, Types.BIGINT)
                .param("reason", reason)
                .param("now", now())
                .update();
        audit.note(Note.of(Kind.FACTOR_RULE_SET).because(reason).with(String.join(",", names(posts))));
        sessions.end(jdbc.sql("""
                        select a.staff_id from appointment a
                         where a.post = any (:posts) and a.since <= :now and (a.until is null or a.until > :now)
                           and not exists (select 1 from second_factor f where f.staff_id = a.staff_id)
                           and not exists (select 1 from passkey p where p.staff_id = a.staff_id)
                        """)
                .param("posts", names(posts))
                .param("now", now())
                .query(Long.class)
                .set());
    }

    /** Whether somebody holds, anywhere, a post that must have a second factor. */
    public boolean asks(long staffId) {
        return jdbc.sql("""
                        select exists (select 1 from appointment
                         where staff_id = :staff and post = any (:posts) and since <= :now and (until is null or until > :now))
                        """)
                .param("staff", staffId)
                .param("posts", names(inForce().posts()))
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String[] names(Set<Post> posts) {
        return posts.stream().map(Post::name).sorted().toArray(String[]::new);
    }

    private static FactorRule row(ResultSet row, int number) throws SQLException {
        return new FactorRule(
                posts(row.getArray("posts")),
                row.getString("name"),
                row.getString("reason"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private static Set<Post> posts(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Post::valueOf).collect(Collectors.toSet());
    }
}
