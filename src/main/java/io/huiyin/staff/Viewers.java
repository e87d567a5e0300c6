package io.huiyin.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds out in one query what a member of staff may see; whoever has left sees nothing. */
@Repository
public class Viewers {
    /** A department's scope is that of the site, company or group it belongs to. */
    private static final String POSTS_PER_COMMUNITY = """
            select s.name, a.post, site.community_id, o.kind in ('GROUP', 'COMPANY')
                   or o.parent_kind in ('GROUP', 'COMPANY') and o.kind = 'DEPARTMENT' as above_sites
              from staff_member s
              left join appointment a on a.staff_id = s.id and a.since <= :now and (a.until is null or a.until > :now)
              left join organisation o on o.id = a.organisation_id
              left join organisation site on site.kind = 'SITE'
                   and site.path @> array[case o.kind when 'DEPARTMENT' then o.parent_id else o.id end]
             where s.id = :staffId and s.left_at is null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public Viewers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The viewer, who must be at work. */
    public Viewer of(long staffId) {
        return find(staffId).orElseThrow(() -> new NoSuchElementException("no staff at work with id " + staffId));
    }

    /** The viewer, or nothing when unknown or gone. */
    public Optional<Viewer> find(long staffId) {
        var rows = jdbc.sql(POSTS_PER_COMMUNITY)
                .param("staffId", staffId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Viewers::row)
                .list();
        return rows.isEmpty() ? Optional.empty() : Optional.of(viewer(staffId, rows));
    }

    private static Viewer viewer(long staffId, List<Row> rows) {
        Map<Long, Set<Post>> posts = new HashMap<>();
        Set<Post> aboveSites = EnumSet.noneOf(Post.class);
        for (var row : rows) {
            if (row.post != null && row.communityId != null) {
                posts.computeIfAbsent(row.communityId, _ -> EnumSet.noneOf(Post.class))
                        .add(row.post);
            }
            if (row.post != null && row.aboveSites) {
                aboveSites.add(row.post);
            }
        }
        return new Viewer(staffId, rows.getFirst().name, posts, aboveSites);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var post = row.getString("post");
        return new Row(
                row.getString("name"),
                post == null ? null : Post.valueOf(post),
                row.getObject("community_id", Long.class),
                row.getBoolean("above_sites"));
    }

    private record Row(
            String name, @Nullable Post post, @Nullable Long communityId, boolean aboveSites) {}
}
