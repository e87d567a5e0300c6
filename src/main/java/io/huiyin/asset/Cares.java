package io.huiyin.asset;

import io.huiyin.matter.MatterRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cares of the preventive plan (REP-23). */
@Repository
public class Cares {
    private static final String CARES = """
            select c.*, a.number || ' ' || a.name as asset, a.kind,
                   concat_ws(' ', coalesce(p.name, b.name), a.place_text) as place, m.number as order_number
            from care c
            join asset a on a.community_id = c.community_id and a.id = c.asset_id
            left join building b on b.community_id = a.community_id and b.id = a.building_id
            left join public_place p on p.community_id = a.community_id and p.id = a.place_id
            left join matter m on m.community_id = c.community_id and m.id = c.matter_id
            where c.community_id = :community
            """;
    private final JdbcClient jdbc;

    public Cares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Care> find(long communityId, long id) {
        return jdbc.sql(CARES + " and c.id = :id")
                .param("community", communityId)
                .param("id", id)
                .query((row, at) -> read(row))
                .optional();
    }

    /** What is proposed, planned or ordered, by the day on which it is due. */
    public List<Care> onTheirWay(long communityId) {
        return jdbc.sql(CARES + " and c.state in ('PROPOSED', 'PLANNED', 'ORDERED') order by c.due_on, a.number")
                .param("community", communityId)
                .query((row, at) -> read(row))
                .list();
    }

    /** What was done, skipped or declined since a day, the latest first. */
    public List<Care> past(long communityId, LocalDate since, int most) {
        return jdbc.sql(CARES + """
                 and c.state in ('DONE', 'SKIPPED', 'DECLINED') and coalesce(c.done_on, c.due_on) >= :since
                order by coalesce(c.done_on, c.due_on) desc, c.id desc limit :most""")
                .param("community", communityId)
                .param("since", since)
                .param("most", most)
                .query((row, at) -> read(row))
                .list();
    }

    public List<Care> of(long communityId, long assetId) {
        return jdbc.sql(CARES + " and c.asset_id = :asset order by c.due_on desc, c.id desc limit 24")
                .param("community", communityId)
                .param("asset", assetId)
                .query((row, at) -> read(row))
                .list();
    }

    /** The day from which the next interval counts: when care was last given, or last skipped; none before the first. */
    Optional<LocalDate> last(long communityId, long assetId) {
        return jdbc.sql("""
                select max(coalesce(done_on, due_on)) from care
                where community_id = :community and asset_id = :asset and origin = 'INTERVAL' and state in ('DONE', 'SKIPPED')""")
                .param("community", communityId)
                .param("asset", assetId)
                .query(LocalDate.class)
                .optional();
    }

    /** Plans the next care of an interval, or moves it while no order is written for it. */
    void plan(long communityId, long assetId, LocalDate dueOn, Instant at) {
        jdbc.sql("""
                insert into care (community_id, asset_id, origin, due_on, state, made_at)
                values (:community, :asset, 'INTERVAL', :due, 'PLANNED', :at)
                on conflict (community_id, asset_id, origin) where state in ('PROPOSED', 'PLANNED', 'ORDERED')
                do update set due_on = excluded.due_on where care.state = 'PLANNED' and care.due_on <> excluded.due_on""")
                .param("community", communityId)
                .param("asset", assetId)
                .param("due", dueOn)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Care that was given before the plan knew the asset, or without an order of its own. */
    void given(long communityId, long assetId, LocalDate on, String by, Instant at) {
        jdbc.sql("""
                insert into care (community_id, asset_id, origin, due_on, state, done_on, made_at, decided_by_name, decided_at)
                values (:community, :asset, 'INTERVAL', :on, 'DONE', :on, :at, :by, :at)""")
                .param("community", communityId)
                .param("asset", assetId)
                .param("on", on)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** Takes what is planned but not ordered off the plan: the asset is out of use, or has no interval any more. */
    void unplan(long communityId, long assetId) {
        jdbc.sql("""
                delete from care where community_id = :community and asset_id = :asset and origin = 'INTERVAL'
                  and state = 'PLANNED'""").param("community", communityId).param("asset", assetId).update();
    }

    /** Whether it was proposed now: neither on its way nor decided about since. */
    boolean propose(long communityId, long assetId, LocalDate dueOn, String because, Instant since, Instant at) {
        return jdbc.sql("""
                insert into care (community_id, asset_id, origin, due_on, state, because, made_at)
                select :community, :asset, 'FREQUENCY', :due, 'PROPOSED', :because, :at
                where not exists (select 1 from care
                      where community_id = :community and asset_id = :asset and origin = 'FREQUENCY' and made_at >= :since)
                on conflict do nothing""")
                        .param("community", communityId)
                        .param("asset", assetId)
                        .param("due", dueOn)
                        .param("because", because)
                        .param("since", Timestamp.from(since))
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /** Whether it was decided now: it was proposed until then. */
    boolean decide(long communityId, long id, Care.State state, LocalDate dueOn, String why, String by, Instant at) {
        return jdbc.sql("""
                update care set state = :state, due_on = :due, decision = :why, decided_by_name = :by, decided_at = :at
                where community_id = :community and id = :id and state = 'PROPOSED'""")
                        .param("state", state.name())
                        .param("due", dueOn)
                        .param("why", why)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("community", communityId)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** What is planned until a day and has no order yet. */
    List<Long> toOrder(long communityId, LocalDate until) {
        return jdbc.sql("""
                select id from care where community_id = :community and state = 'PLANNED' and due_on <= :until
                order by due_on, id""")
                .param("community", communityId)
                .param("until", until)
                .query(Long.class)
                .list();
    }

    /** Locks what is to be ordered, so that one node writes its order; nothing where another one does, or did. */
    Optional<Long> claim(long communityId, long id) {
        return jdbc.sql("""
                select id from care where community_id = :community and id = :id and state = 'PLANNED'
                for update skip locked""")
                .param("community", communityId)
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    void ordered(long communityId, long id, MatterRef order) {
        jdbc.sql("update care set state = 'ORDERED', matter_id = :matter where community_id = :community and id = :id")
                .param("matter", order.id())
                .param("community", communityId)
                .param("id", id)
                .update();
    }

    /** The order was completed on a day, though it had been called off before, or is called off; the asset whose care it was, if it was one. */
    Optional<Long> ended(long communityId, long matterId, @Nullable LocalDate doneOn) {
        return jdbc.sql("""
                update care set state = :state, done_on = cast(:done as date)
                where community_id = :community and matter_id = :matter
                  and (state = 'ORDERED' or :state = 'DONE' and state = 'SKIPPED') returning asset_id""")
                .param("state", doneOn == null ? "SKIPPED" : "DONE")
                .param("done", doneOn)
                .param("community", communityId)
                .param("matter", matterId)
                .query(Long.class)
                .optional();
    }

    private static Care read(ResultSet row) throws SQLException {
        return new Care(
                row.getLong("community_id"),
                row.getLong("id"),
                row.getLong("asset_id"),
                row.getString("asset"),
                AssetKind.valueOf(row.getString("kind")),
                row.getString("place"),
                Care.Origin.valueOf(row.getString("origin")),
                row.getObject("due_on", LocalDate.class),
                Care.State.valueOf(row.getString("state")),
                row.getString("because"),
                row.getString("order_number"),
                row.getObject("done_on", LocalDate.class),
                row.getString("decided_by_name"),
                row.getString("decision"));
    }
}
