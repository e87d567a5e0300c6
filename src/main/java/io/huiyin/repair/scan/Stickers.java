package io.huiyin.repair.scan;

import io.huiyin.repair.PlaceStickers;
import io.huiyin.sight.Sight;
import io.huiyin.staff.Actor;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The stickers in use. A code has 58 bits and is drawn by the system's own generator, so nobody guesses one. */
@Repository
public class Stickers implements PlaceStickers {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    Stickers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The sticker of a code as it was scanned or typed, whichever community it is of; none for one that was replaced. */
    public Optional<Sticker> scanned(String typed) {
        var code = typed.replace("-", "").toUpperCase(Locale.ROOT);
        if (code.length() != LENGTH || !code.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)) {
            return Optional.empty();
        }
        try (var within = Sight.everywhere()) {
            return jdbc.sql("select * from sticker where code = ? and ended_at is null")
                    .param(code)
                    .query((row, n) -> sticker(row))
                    .optional();
        }
    }

    /** Those in use at a community, by their places. */
    public Map<Long, Sticker> of(long communityId) {
        return jdbc
                .sql("select * from sticker where community_id = ? and ended_at is null")
                .param(communityId)
                .query((row, n) -> sticker(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Sticker::placeId, Function.identity()));
    }

    @Override
    @Transactional
    public void give(long communityId, List<Long> places, Actor by) {
        var there = of(communityId);
        places.stream()
                .filter(place -> !there.containsKey(place))
                .distinct()
                .forEach(place -> insert(communityId, place, by));
    }

    /** Ends the sticker of a place and gives it another: whoever photographed the old one reports nothing by it. */
    @Transactional
    public void renew(long communityId, long place, Actor by) {
        jdbc.sql("""
                update sticker set ended_at = :at
                where community_id = :community and place_id = :place and ended_at is null""")
                .param("at", Timestamp.from(clock.instant()))
                .param("community", communityId)
                .param("place", place)
                .update();
        insert(communityId, place, by);
    }

    private void insert(long communityId, long place, Actor by) {
        jdbc.sql("""
                insert into sticker (community_id, place_id, code, given_at, given_by)
                values (:community, :place, :code, :at, :by)
                on conflict (community_id, place_id) where ended_at is null do nothing""")
                .param("community", communityId)
                .param("place", place)
                .param("code", drawn())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.name())
                .update();
    }

    private String drawn() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining());
    }

    private static Sticker sticker(ResultSet row) throws SQLException {
        return new Sticker(
                row.getLong("community_id"),
                row.getLong("place_id"),
                row.getString("code"),
                row.getTimestamp("given_at").toInstant(),
                row.getString("given_by"));
    }
}
