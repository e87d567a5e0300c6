package io.huiyin.estate.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The search keys of homes and places, written anew in the transaction that changes what they are made of. */
@Repository
public class SearchKeys {
    private static final String PEOPLE = """
            select r.home_id, p.id, p.name
            from residency r
            join person p on p.community_id = r.community_id and p.id = r.person_id
            where r.community_id = :community and r.home_id = any(:homes)
              and (r.until_day is null or r.until_day >= :yesterday)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public SearchKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes the keys of these homes what their label, present people and vehicles say. */
    public void refreshHomes(long communityId, Collection<Long> homeIds) {
        var homes = homeIds.toArray(Long[]::new);
        var rows = new Rows();
        jdbc.sql("""
                        select h.id, b.code, h.unit, h.room
                        from home h
                        join building b on b.community_id = h.community_id and b.id = h.building_id
                        where h.community_id = :community and h.id = any(:homes)
                        """).param("community", communityId).param("homes", homes).query(row -> {
            rows.add(row.getLong(1), SearchKey.ofHome(row.getString(2), row.getString(3), row.getString(4)));
        });
        jdbc.sql(PEOPLE)
                .param("community", communityId)
                .param("homes", homes)
                .param(
                        "yesterday",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1))
                .query(row -> {
                    rows.add(row.getLong(1), SearchKey.ofPerson(row.getLong(2), row.getString(3)));
                });
        jdbc.sql("select home_id, plate from vehicle where community_id = :community and home_id = any(:homes)")
                .param("community", communityId)
                .param("homes", homes)
                .query(row -> {
                    rows.add(row.getLong(1), SearchKey.ofPlate(row.getString(2)));
                });
        replace(communityId, homes, rows);
    }

    /** Makes the keys of a public place what its name says. */
    public void refreshPlace(long communityId, long placeId, String name) {
        var rows = new Rows();
        rows.add(placeId, SearchKey.ofPlace(name));
        replace(communityId, new Long[] {placeId}, rows);
    }

    private void replace(long communityId, Long[] targets, Rows rows) {
        jdbc.sql("delete from search_key where community_id = :community and target_id = any(:targets)")
                .param("community", communityId)
                .param("targets", targets)
                .update();
        jdbc.sql("""
                        insert into search_key (community_id, target_id, key, person_id, kind)
                        select :community, * from unnest(:targets::bigint[], :keys::text[], :people::bigint[], :kinds::text[])
                        """)
                .param("community", communityId)
                .param("targets", rows.targets.toArray(Long[]::new))
                .param("keys", rows.column(SearchKey::key).toArray(String[]::new))
                .param("people", rows.keys.stream().map(SearchKey::personId).toArray(Long[]::new))
                .param("kinds", rows.column(key -> key.kind().name()).toArray(String[]::new))
                .update();
    }

    /** Keys with their targets, side by side. */
    private static final class Rows {
        private final List<Long> targets = new ArrayList<>();
        private final List<SearchKey> keys = new ArrayList<>();

        void add(long target, List<SearchKey> found) {
            found.forEach(_ -> targets.add(target));
            keys.addAll(found);
        }

        List<String> column(Function<SearchKey, String> value) {
            return keys.stream().map(value).toList();
        }
    }
}
