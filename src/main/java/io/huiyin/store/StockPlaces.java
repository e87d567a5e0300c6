package io.huiyin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rooms and vans in which material lies. */
@Repository
public class StockPlaces {
    private static final String PLACES = """
            select p.id, p.kind, p.name, p.holder_id, s.name as holder
            from stock_place p left join staff_member s on s.id = p.holder_id
            where p.community_id = :community""";
    private final JdbcClient jdbc;

    public StockPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a place; a name or a technician that has one already: {@link org.springframework.dao.DuplicateKeyException}. */
    public StockPlace add(long communityId, StockPlace.Kind kind, String name, @Nullable Long holderId) {
        var id = jdbc.sql("""
                insert into stock_place (community_id, kind, name, holder_id)
                values (:community, :kind, :name, cast(:holder as bigint)) returning id""")
                .param("community", communityId)
                .param("kind", kind.name())
                .param("name", name.strip())
                .param("holder", holderId)
                .query(Long.class)
                .single();
        return find(communityId, id).orElseThrow();
    }

    /** Gives a room to somebody else to keep. */
    public void give(long communityId, long id, @Nullable Long holderId) {
        jdbc.sql(
                        "update stock_place set holder_id = cast(:holder as bigint) where community_id = :community and id = :id")
                .param("holder", holderId)
                .param("community", communityId)
                .param("id", id)
                .update();
    }

    public Optional<StockPlace> find(long communityId, long id) {
        return jdbc.sql(PLACES + " and p.id = :id")
                .param("community", communityId)
                .param("id", id)
                .query((row, at) -> read(row))
                .optional();
    }

    /** Rooms first, then vans by their names. */
    public List<StockPlace> of(long communityId) {
        return jdbc.sql(PLACES + " order by p.kind, p.name")
                .param("community", communityId)
                .query((row, at) -> read(row))
                .list();
    }

    static StockPlace read(ResultSet row) throws SQLException {
        return new StockPlace(
                row.getLong("id"),
                StockPlace.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("holder_id", Long.class),
                row.getString("holder"));
    }
}
