package io.huiyin.asset;

import static java.util.stream.Collectors.joining;

import io.huiyin.staff.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The assets of the communities. */
@Repository
public class Assets {
    private static final String ASSETS = """
            select a.*, b.name as building_name, p.name as place_name
            from asset a
            left join building b on b.community_id = a.community_id and b.id = a.building_id
            left join public_place p on p.community_id = a.community_id and p.id = a.place_id
            where a.community_id = :community
            """;
    private static final String FILTER = """
             and (cast(:kind as text) is null or a.kind = :kind)
             and (cast(:state as text) is null or a.state = :state)
             and (cast(:building as bigint) is null or a.building_id = :building
                  or p.building_id = :building)
             and (cast(:text as text) is null
                  or concat_ws(' ', a.number, a.name, b.name, p.name, a.place_text, a.maker, a.model, a.serial) ilike :text)""";
    private static final int MOST_CHOSEN_FROM = 500;
    private final JdbcClient jdbc;
    private final AssetChanges changes;
    private final Clock clock;

    public Assets(JdbcClient jdbc, AssetChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /** Writes a new asset down; a number that is taken: {@link org.springframework.dao.DuplicateKeyException}. */
    @Transactional
    public Asset add(long communityId, AssetDetails is, Actor by) {
        var columns = AssetRow.columns(is);
        var id = jdbc.sql("insert into asset (community_id, added_at, " + String.join(", ", columns.keySet())
                        + ") values (:community, :now, "
                        + columns.keySet().stream().map(name -> ":" + name).collect(joining(", ")) + ") returning id")
                .params(columns)
                .param("community", communityId)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        var added = find(communityId, id).orElseThrow();
        changes.keep(added, List.of(), by, clock.instant());
        return added;
    }

    /** Writes an asset as it is now, as seen at a version; nothing when somebody changed it meanwhile. What changed is kept. */
    @Transactional
    public Optional<Asset> change(long communityId, long id, int seen, AssetDetails is, Actor by) {
        var before = find(communityId, id).filter(asset -> asset.version() == seen);
        var columns = AssetRow.columns(is);
        var written = jdbc.sql("update asset set version = version + 1, "
                        + columns.keySet().stream()
                                .map(name -> name + " = :" + name)
                                .collect(joining(", "))
                        + " where community_id = :community and id = :id and version = :seen")
                .params(columns)
                .param("community", communityId)
                .param("id", id)
                .param("seen", seen)
                .update();
        if (written == 0 || before.isEmpty()) {
            return Optional.empty();
        }
        var after = find(communityId, id).orElseThrow();
        changes.keep(after, AssetChanges.between(before.get(), after), by, clock.instant());
        return Optional.of(after);
    }

    public Optional<Asset> find(long communityId, long id) {
        return jdbc.sql(ASSETS + " and a.id = :id")
                .param("community", communityId)
                .param("id", id)
                .query((row, at) -> AssetRow.read(row))
                .optional();
    }

    public Optional<Asset> byNumber(long communityId, String number) {
        return jdbc.sql(ASSETS + " and a.number = :number")
                .param("community", communityId)
                .param("number", number.strip())
                .query((row, at) -> AssetRow.read(row))
                .optional();
    }

    /** The asset in use at a public place, where it is the only one. */
    public Optional<Asset> onlyAt(long communityId, long placeId) {
        var there = jdbc.sql(ASSETS + " and a.place_id = :place and a.state = 'IN_USE' limit 2")
                .param("community", communityId)
                .param("place", placeId)
                .query((row, at) -> AssetRow.read(row))
                .list();
        return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }

    /** The day on which it was written down. */
    LocalDate addedOn(Asset asset, LocalDate today) {
        return jdbc.sql("""
                select (added_at at time zone c.zone)::date from asset a join community c on c.id = a.community_id
                where a.community_id = :community and a.id = :id""")
                .param("community", asset.communityId())
                .param("id", asset.id())
                .query(LocalDate.class)
                .optional()
                .orElse(today);
    }

    public List<Asset> all(long communityId, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(ASSETS + " and a.id = any (:ids) order by a.number")
                        .param("community", communityId)
                        .param("ids", ids.toArray(Long[]::new))
                        .query((row, at) -> AssetRow.read(row))
                        .list();
    }

    /** What is in use, for a choice: by number. */
    public List<Asset> inUse(long communityId) {
        return list(communityId, new AssetFilter(null, AssetState.IN_USE, null, null), 0, MOST_CHOSEN_FROM);
    }

    public List<Asset> list(long communityId, AssetFilter filter, int from, int most) {
        return filtered(ASSETS + FILTER + " order by a.number offset :from limit :most", communityId, filter)
                .param("from", from)
                .param("most", most)
                .query((row, at) -> AssetRow.read(row))
                .list();
    }

    public int count(long communityId, AssetFilter filter) {
        return filtered("select count(*) from (" + ASSETS + FILTER + ") found", communityId, filter)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, long communityId, AssetFilter filter) {
        var kind = filter.kind();
        var state = filter.state();
        var text = filter.text();
        return jdbc.sql(sql)
                .param("community", communityId)
                .param("kind", kind == null ? null : kind.name())
                .param("state", state == null ? null : state.name())
                .param("building", filter.buildingId())
                .param("text", text == null || text.isBlank() ? null : "%" + escaped(text.strip()) + "%");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
