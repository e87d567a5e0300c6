package io.huiyin.estate;

import io.huiyin.estate.internal.SearchKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The vehicles of the homes; a plate that is written is found at once. */
@Repository
public class Vehicles {
    private final JdbcClient jdbc;
    private final SearchKeys searchKeys;

    public Vehicles(JdbcClient jdbc, SearchKeys searchKeys) {
        this.jdbc = jdbc;
        this.searchKeys = searchKeys;
    }

    /** Registers vehicles with homes; those that are there already stay. */
    @Transactional
    public void addAll(long communityId, Map<Long, List<Plate>> platesOfHomes) {
        var homes = platesOfHomes.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(_ -> entry.getKey()))
                .toArray(Long[]::new);
        var plates = platesOfHomes.values().stream()
                .flatMap(List::stream)
                .map(Plate::text)
                .toArray(String[]::new);
        jdbc.sql("""
                        insert into vehicle (community_id, home_id, plate)
                        select :community, * from unnest(:homes::bigint[], :plates::text[])
                        on conflict (community_id, home_id, plate) do nothing
                        """)
                .param("community", communityId)
                .param("homes", homes)
                .param("plates", plates)
                .update();
        searchKeys.refreshHomes(communityId, platesOfHomes.keySet());
    }

    @Transactional
    public void remove(long communityId, long homeId, long vehicleId) {
        int removed = jdbc.sql("delete from vehicle where community_id = :community and home_id = :home and id = :id")
                .param("community", communityId)
                .param("home", homeId)
                .param("id", vehicleId)
                .update();
        if (removed == 0) {
            throw new NoSuchElementException("the home has no vehicle " + vehicleId);
        }
        searchKeys.refreshHomes(communityId, List.of(homeId));
    }

    /** The vehicles of these homes, by home. */
    public Map<Long, List<Vehicle>> of(long communityId, Collection<Long> homeIds) {
        return jdbc
                .sql("""
                        select * from vehicle where community_id = :community and home_id = any(:homes) order by id
                        """)
                .param("community", communityId)
                .param("homes", homeIds.toArray(Long[]::new))
                .query(Vehicles::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Vehicle::homeId));
    }

    private static Vehicle read(ResultSet row, int number) throws SQLException {
        return new Vehicle(
                row.getLong("community_id"),
                row.getLong("id"),
                row.getLong("home_id"),
                row.getString("plate"),
                row.getString("remark"));
    }
}
