package io.huiyin.estate;

import io.huiyin.estate.internal.KeyRing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds homes and public places as one types: by room, name, pinyin, initials, telephone or plate; several words must all fit. */
@Service
public class EstateSearch {
    /** A home may be hit once for each of its people and ways to spell them. */
    private static final int HITS_PER_FOUND = 8;

    private final JdbcClient jdbc;
    private final Directory directory;
    private final KeyRing keys;
    private final Clock clock;

    EstateSearch(JdbcClient jdbc, Directory directory, KeyRing keys, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.keys = keys;
        this.clock = clock;
    }

    /** What fits all words, the exact room first; whoever wants to know whether there is more asks for one more. */
    public List<Found> find(Set<Long> communityIds, String typed, int limit) {
        var words = SearchWord.of(typed);
        if (words.isEmpty() || communityIds.isEmpty()) {
            return List.of();
        }
        var found = directory.at(hits(statement(words, communityIds, limit * HITS_PER_FOUND)));
        return found.stream().limit(limit).toList();
    }

    SearchStatement statement(List<SearchWord> words, Set<Long> communityIds, int fetch) {
        var yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        return SearchStatement.of(words, List.copyOf(communityIds), fetch, yesterday, keys.living());
    }

    private Map<Spot, Set<Long>> hits(SearchStatement statement) {
        Map<Spot, Set<Long>> hits = new LinkedHashMap<>();
        jdbc.sql(statement.sql())
                .params(statement.params())
                .query(EstateSearch::hit)
                .list()
                .forEach(hit -> hits.computeIfAbsent(hit.spot, _ -> new LinkedHashSet<>())
                        .addAll(Stream.ofNullable(hit.personId).toList()));
        return hits;
    }

    private static Hit hit(ResultSet row, int number) throws SQLException {
        return new Hit(
                new Spot(row.getLong("community_id"), row.getLong("target_id")),
                row.getObject("person_id", Long.class));
    }

    /** One way in which something was found. */
    private record Hit(Spot spot, @Nullable Long personId) {}
}
