package io.huiyin.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was written down, the latest first. */
@Repository
public class Notes {
    /** Each part that is not asked for folds away; the index by time, by community or by person leads. */
    private static final String FIND = """
            select * from audit_note n
             where (:whole or n.community_id = any(:communities))
               and (:every or n.kind = any(:kinds))
               and (:staff::bigint is null or n.staff_id = :staff)
               and (:sort::text is null or n.about_sort = :sort)
               and (:about::bigint is null or n.about_id = :about)
               and (:words::text is null or n.words ilike :words)
               and n.at >= :from and n.at < :until
               and (:before::bigint is null
                    or (n.at, n.id) < (select o.at, o.id from audit_note o where o.id = :before))
             order by n.at desc, n.id desc
             limit :limit
            """;

    private static final Instant BEGINNING = Instant.EPOCH;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    public Notes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes older than the one named, the latest when none is. */
    public List<Noted> find(NoteFilter filter, @Nullable Long before, int limit) {
        return jdbc.sql(FIND)
                .param("whole", filter.whole())
                .param("communities", filter.communityIds().toArray(Long[]::new))
                .param("every", filter.kinds().isEmpty())
                .param("kinds", filter.kinds().stream().map(Kind::name).toArray(String[]::new))
                .param("staff", filter.staffId(), Types.BIGINT)
                .param("sort", filter.sort() == null ? null : filter.sort().name(), Types.VARCHAR)
                .param("about", filter.aboutId(), Types.BIGINT)
                .param("words", filter.words().isEmpty() ? null : like(filter.words()), Types.VARCHAR)
                .param("from", moment(filter.from(), BEGINNING))
                .param("until", moment(filter.until(), END))
                .param("before", before, Types.BIGINT)
                .param("limit", limit)
                .query(Notes::row)
                .list();
    }

    /** What of these kinds was noted about these, the latest first. */
    public List<Noted> about(Subject.Sort sort, Collection<Long> ids, Set<Kind> kinds, int limit) {
        return jdbc.sql("""
                        select * from audit_note
                         where about_sort = :sort and about_id = any(:ids) and kind = any(:kinds)
                         order by at desc, id desc limit :limit
                        """)
                .param("sort", sort.name())
                .param("ids", ids.toArray(Long[]::new))
                .param("kinds", kinds.stream().map(Kind::name).toArray(String[]::new))
                .param("limit", limit)
                .query(Notes::row)
                .list();
    }

    /** Whether this member noted the very same since then. */
    public boolean has(Kind kind, long staffId, String detail, Instant since) {
        return jdbc.sql("""
                        select exists (select 1 from audit_note
                         where staff_id = :staff and at >= :since and kind = :kind and details[1] = :detail)
                        """)
                .param("staff", staffId)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("detail", detail)
                .query(Boolean.class)
                .single();
    }

    private static OffsetDateTime moment(@Nullable Instant at, Instant otherwise) {
        return (at == null ? otherwise : at).atOffset(ZoneOffset.UTC);
    }

    private static String like(String words) {
        return "%" + words.replace('\0', ' ').replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    private static Noted row(ResultSet row, int number) throws SQLException {
        var by = new Doer(
                Doer.Way.valueOf(row.getString("way")),
                row.getObject("staff_id", Long.class),
                row.getString("who"),
                row.getString("address"));
        return new Noted(
                row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(), by, note(row));
    }

    private static Note note(ResultSet row) throws SQLException {
        var sort = row.getString("about_sort");
        var about = sort == null
                ? null
                : new Subject(
                        Subject.Sort.valueOf(sort), row.getObject("about_id", Long.class), row.getString("about"));
        return new Note(
                Kind.valueOf(row.getString("kind")),
                row.getObject("community_id", Long.class),
                about,
                row.getString("reason"),
                List.of((String[]) row.getArray("details").getArray()));
    }
}
