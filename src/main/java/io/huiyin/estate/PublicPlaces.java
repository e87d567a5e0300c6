package io.huiyin.estate;

import io.huiyin.estate.internal.SearchKeys;
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

/** The public places of the communities. */
@Repository
public class PublicPlaces {
    private final JdbcClient jdbc;
    private final SearchKeys searchKeys;

    public PublicPlaces(JdbcClient jdbc, SearchKeys searchKeys) {
        this.jdbc = jdbc;
        this.searchKeys = searchKeys;
    }

    /** Puts a place on the books, to be found at once. */
    @Transactional
    public PublicPlace add(long communityId, @Nullable Long buildingId, PlaceKind kind, String name) {
        var place = jdbc.sql("""
                        insert into public_place (community_id, building_id, kind, name)
                        values (:community, :building, :kind, :name)
                        returning *
                        """)
                .param("community", communityId)
                .param("building", buildingId)
                .param("kind", kind.name())
                .param("name", name.strip())
                .query(PublicPlaces::read)
                .single();
        searchKeys.refreshPlace(communityId, place.id(), place.name());
        return place;
    }

    public List<PublicPlace> of(long communityId) {
        return jdbc.sql("select * from public_place where community_id = :community order by name")
                .param("community", communityId)
                .query(PublicPlaces::read)
                .list();
    }

    public List<PublicPlace> all(long communityId, Collection<Long> ids) {
        return at(ids.stream().map(id -> new Spot(communityId, id)).toList());
    }

    List<PublicPlace> at(Collection<Spot> spots) {
        return jdbc.sql("""
                        select p.* from public_place p
                        join unnest(:communities::bigint[], :ids::bigint[]) wanted (community_id, id)
                          on wanted.community_id = p.community_id and wanted.id = p.id
                        order by p.community_id, p.name
                        """)
                .param("communities", Spot.communities(spots))
                .param("ids", Spot.ids(spots))
                .query(PublicPlaces::read)
                .list();
    }

    public Optional<PublicPlace> find(long communityId, long id) {
        return all(communityId, List.of(id)).stream().findFirst();
    }

    /** The place of this id, or {@link NoSuchElementException}. */
    public PublicPlace get(long communityId, long id) {
        return find(communityId, id)
                .orElseThrow(() -> new NoSuchElementException("No place " + id + " in community " + communityId));
    }

    static PublicPlace read(ResultSet row, int number) throws SQLException {
        return new PublicPlace(
                row.getLong("community_id"),
                row.getLong("id"),
                row.getObject("building_id", Long.class),
                PlaceKind.valueOf(row.getString("kind")),
                row.getString("name"));
    }
}
