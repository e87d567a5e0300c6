package io.huiyin.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register: every matter of every community. */
@Repository
public class Matters {
    static final String COLUMNS = """
            community_id, id, kind, number, stage, ended, version, title, category, priority, home_id, building_id,
            place_id, place_text, person_id, customer_name, department, assignee_id, opened_at, ended_at, origin,
            entries, head""";
    private final JdbcClient jdbc;

    Matters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Matter> find(long communityId, String number) {
        return jdbc.sql("select " + COLUMNS + " from matter where community_id = :community and number = :number")
                .param("community", communityId)
                .param("number", number)
                .query((row, at) -> matter(row))
                .optional();
    }

    public Optional<Matter> find(MatterRef ref) {
        return byId(ref, "");
    }

    /** Locks the matter for an act: acts on one matter take turns. */
    Optional<Matter> lock(MatterRef ref) {
        return byId(ref, " for update");
    }

    Optional<Matter> lock(long communityId, String kind, String number) {
        return jdbc.sql("select " + COLUMNS + " " + """
                 from matter where community_id = :community and number = :number and kind = :kind for update""")
                .param("community", communityId)
                .param("number", number)
                .param("kind", kind)
                .query((row, at) -> matter(row))
                .optional();
    }

    private Optional<Matter> byId(MatterRef ref, String lock) {
        return jdbc.sql("select " + COLUMNS + " from matter where community_id = :community and id = :id" + lock)
                .param("community", ref.communityId())
                .param("id", ref.id())
                .query((row, at) -> matter(row))
                .optional();
    }

    Matter insert(NewMatter opening, String kind, String number, String stage) {
        var where = opening.location();
        return jdbc.sql("""
                insert into matter (community_id, kind, number, stage, title, category, priority, home_id, building_id,
                                    place_id, place_text, person_id, customer_name, opened_at, origin, source)
                values (:community, :kind, :number, :stage, '', '', 'REGULAR', :home, :building,
                        :place, :text, :person, :customer, :opened, :origin, :source)
                returning """ + " " + COLUMNS)
                .param("community", opening.communityId())
                .param("kind", kind)
                .param("number", number)
                .param("stage", stage)
                .param("home", where.homeId())
                .param("building", where.buildingId())
                .param("place", where.placeId())
                .param("text", where.text())
                .param("person", opening.customer().personId())
                .param("customer", opening.customer().name())
                .param("opened", Timestamp.from(opening.openedAt()))
                .param("origin", opening.origin().name())
                .param("source", opening.source())
                .query((row, at) -> matter(row))
                .single();
    }

    /** Moves a locked matter on: its stage, its heading, one more version, and the head of its timeline. */
    Matter advance(Matter matter, String stage, boolean ended, Heading heading, Timeline.Appending entry) {
        return jdbc.sql("""
                update matter set stage = :stage, ended = :ended, ended_at = :endedAt, version = version + 1,
                       title = :title, category = :category, priority = :priority, department = :department,
                       assignee_id = :assignee, entries = :entries, head = :head
                where community_id = :community and id = :id
                returning """ + " " + COLUMNS)
                .param("stage", stage)
                .param("ended", ended)
                .param("endedAt", ended ? Timestamp.from(endedAt(matter, entry.at())) : null)
                .param("title", heading.title())
                .param("category", heading.category())
                .param("priority", heading.priority().name())
                .param("department", heading.department())
                .param("assignee", heading.assigneeId())
                .param("entries", entry.seq())
                .param("head", entry.hash())
                .param("community", matter.communityId())
                .param("id", matter.id())
                .query((row, at) -> matter(row))
                .single();
    }

    private static Instant endedAt(Matter matter, Instant at) {
        return matter.endedAt() == null ? at : matter.endedAt();
    }

    static Matter matter(ResultSet row) throws SQLException {
        return new Matter(
                new MatterRef(row.getLong("community_id"), row.getLong("id")),
                row.getString("kind"),
                row.getString("number"),
                row.getString("stage"),
                row.getBoolean("ended"),
                row.getInt("version"),
                heading(row),
                new Location(
                        row.getObject("home_id", Long.class),
                        row.getObject("building_id", Long.class),
                        row.getObject("place_id", Long.class),
                        row.getString("place_text")),
                new Customer(row.getObject("person_id", Long.class), row.getString("customer_name")),
                row.getTimestamp("opened_at").toInstant(),
                instant(row, "ended_at"),
                Matter.Origin.valueOf(row.getString("origin")),
                row.getInt("entries"),
                row.getBytes("head"));
    }

    private static Heading heading(ResultSet row) throws SQLException {
        return new Heading(
                row.getString("title"),
                row.getString("category"),
                Priority.valueOf(row.getString("priority")),
                row.getString("department"),
                row.getObject("assignee_id", Long.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
