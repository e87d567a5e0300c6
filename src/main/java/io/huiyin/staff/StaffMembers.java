package io.huiyin.staff;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The staff of the whole group, and who of them holds which post at a community. */
@Repository
public class StaffMembers {
    static final String COLUMNS =
            "s.id, s.name, s.login, s.trades, s.email, s.phone, s.locale, s.left_at is null as active";

    /** A post held at the site, its departments, its company or the group counts for the community. */
    private static final String HOLDING = """
            select %s from staff_member s
             where s.left_at is null and exists (
                   select 1 from appointment a
                     join organisation o on o.id = a.organisation_id
                     join organisation site on site.community_id = :community
                      and case o.kind when 'DEPARTMENT' then o.parent_id else o.id end = any (site.path)
                    where a.staff_id = s.id and a.post = any (:posts)
                      and a.since <= :now and (a.until is null or a.until > :now))
             order by s.name, s.id
            """.formatted(COLUMNS);

    private final JdbcClient jdbc;
    private final Clock clock;

    public StaffMembers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public StaffMember get(long id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("no staff with id " + id));
    }

    public Optional<StaffMember> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from staff_member s where s.id = ?")
                .param(id)
                .query(StaffMembers::row)
                .optional();
    }

    public Optional<StaffMember> byLogin(String login) {
        return jdbc.sql("select " + COLUMNS + " from staff_member s where s.login = ?")
                .param(normalised(login))
                .query(StaffMembers::row)
                .optional();
    }

    /** The members with these ids, those who have left too; unknown ids are not in the map. */
    public Map<Long, StaffMember> named(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select " + COLUMNS + " from staff_member s where s.id = any (?)")
                .param(ids.toArray(Long[]::new))
                .query(StaffMembers::row)
                .list()
                .stream()
                .collect(toMap(StaffMember::id, Function.identity()));
    }

    /** Everybody at work who holds one of the posts for the community now, at whichever level. */
    public List<StaffMember> holding(long communityId, Set<Post> posts) {
        return jdbc.sql(HOLDING)
                .param("community", communityId)
                .param("posts", posts.stream().map(Post::name).toArray(String[]::new))
                .param("now", now())
                .query(StaffMembers::row)
                .list();
    }

    public List<StaffMember> technicians(long communityId) {
        return holding(communityId, Set.of(Post.TECHNICIAN));
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static String normalised(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    static StaffMember row(ResultSet row, int number) throws SQLException {
        return new StaffMember(
                row.getLong("id"),
                row.getString("name"),
                row.getString("login"),
                trades(row.getArray("trades")),
                row.getString("email"),
                row.getString("phone"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getBoolean("active"));
    }

    private static Set<Trade> trades(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Trade::valueOf).collect(toSet());
    }
}
