package io.huiyin.estate;

import io.huiyin.estate.internal.Ordering;
import io.huiyin.estate.internal.SearchKeys;
import io.huiyin.estate.internal.Typed;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The homes of the communities. */
@Repository
public class Homes {
    private static final String SELECT = """
            select h.community_id, h.id, h.building_id, b.code, h.unit, h.room, h.state, h.floor, h.area
            from home h
            join building b on b.community_id = h.community_id and b.id = h.building_id
            """;
    private static final String FILTERED = """
            where h.community_id = :community
              and (:building::bigint is null or h.building_id = :building)
              and (:state::text is null or h.state = :state)
            """;

    private final JdbcClient jdbc;
    private final SearchKeys searchKeys;

    public Homes(JdbcClient jdbc, SearchKeys searchKeys) {
        this.jdbc = jdbc;
        this.searchKeys = searchKeys;
    }

    @Transactional
    public Home add(NewHome home) {
        return addAll(home.building().communityId(), List.of(home)).getFirst();
    }

    /** Puts homes on the books of one community, to be found at once. */
    @Transactional
    public List<Home> addAll(long communityId, List<NewHome> homes) {
        var ids = homes.stream().map(home -> insert(communityId, home)).toList();
        searchKeys.refreshHomes(communityId, ids);
        return all(communityId, ids);
    }

    private long insert(long communityId, NewHome home) {
        return jdbc.sql("""
                        insert into home (community_id, building_id, unit, room, floor, area, state, ordering)
                        values (:community, :building, :unit, :room, :floor, :area, :state, :ordering)
                        returning id
                        """)
                .param("community", communityId)
                .param("building", home.building().id())
                .param("unit", home.unit())
                .param("room", home.room())
                .param("floor", home.floor())
                .param("area", home.area())
                .param("state", home.state().name())
                .param("ordering", Ordering.of(home.building().code(), home.unit(), home.room()))
                .query(Long.class)
                .single();
    }

    public void changeState(long communityId, long homeId, HomeState state) {
        jdbc.sql("update home set state = :state where community_id = :community and id = :id")
                .param("state", state.name())
                .param("community", communityId)
                .param("id", homeId)
                .update();
    }

    /** Corrects what is known of a home; what is not given stays. */
    public void correct(
            long communityId,
            long homeId,
            @Nullable HomeState state,
            @Nullable Integer floor,
            @Nullable BigDecimal area) {
        jdbc.sql("""
                        update home set state = coalesce(:state::text, state), floor = coalesce(:floor::int, floor),
                            area = coalesce(:area::numeric, area)
                        where community_id = :community and id = :id
                        """)
                .param("state", state == null ? null : state.name())
                .param("floor", floor)
                .param("area", area)
                .param("community", communityId)
                .param("id", homeId)
                .update();
    }

    public Optional<Home> find(long communityId, long id) {
        return all(communityId, List.of(id)).stream().findFirst();
    }

    /** The home of this id, or {@link NoSuchElementException}. */
    public Home get(long communityId, long id) {
        return find(communityId, id)
                .orElseThrow(() -> new NoSuchElementException("No home " + id + " in community " + communityId));
    }

    /** The home that people write so, in any of the usual ways: 3-2-1201, 3栋2单元1201. */
    public Optional<Home> byLabel(long communityId, String label) {
        return jdbc
                .sql(SELECT + """
                        join search_key k on k.community_id = h.community_id and k.target_id = h.id and k.kind = 'ROOM'
                        where k.community_id = :community and k.key = :label
                        """)
                .param("community", communityId)
                .param("label", Typed.key(label))
                .query(Homes::read)
                .list()
                .stream()
                .findFirst();
    }

    /** The homes of these ids, in the order in which people count. */
    public List<Home> all(long communityId, Collection<Long> ids) {
        return at(ids.stream().map(id -> new Spot(communityId, id)).toList());
    }

    List<Home> at(Collection<Spot> spots) {
        return jdbc.sql(SELECT + """
                        join unnest(:communities::bigint[], :ids::bigint[]) wanted (community_id, id)
                          on wanted.community_id = h.community_id and wanted.id = h.id
                        order by h.community_id, h.ordering, h.id
                        """)
                .param("communities", Spot.communities(spots))
                .param("ids", Spot.ids(spots))
                .query(Homes::read)
                .list();
    }

    public List<Home> list(long communityId, HomeFilter filter, int offset, int limit) {
        return filtered(
                        SELECT + FILTERED + "order by h.ordering, h.id offset :offset limit :limit",
                        communityId,
                        filter)
                .param("offset", offset)
                .param("limit", limit)
                .query(Homes::read)
                .list();
    }

    public int count(long communityId, HomeFilter filter) {
        return filtered("select count(*) from home h " + FILTERED, communityId, filter)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, long communityId, HomeFilter filter) {
        var state = filter.state();
        return jdbc.sql(sql)
                .param("community", communityId)
                .param("building", filter.buildingId())
                .param("state", state == null ? null : state.name());
    }

    static Home read(ResultSet row, int number) throws SQLException {
        return new Home(
                row.getLong("community_id"),
                row.getLong("id"),
                row.getLong("building_id"),
                row.getString("code"),
                row.getString("unit"),
                row.getString("room"),
                HomeState.valueOf(row.getString("state")),
                row.getObject("floor", Integer.class),
                row.getBigDecimal("area"));
    }
}
