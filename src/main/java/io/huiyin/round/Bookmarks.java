package io.huiyin.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the book of each round is kept: the shares that began until then are opened. */
@Repository
class Bookmarks {
    private final JdbcClient jdbc;

    Bookmarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for a round that is new here. */
    Optional<Instant> find(long communityId, String clause) {
        return jdbc.sql("select kept_until from round_book where community_id = :community and clause = :clause")
                .param("community", communityId)
                .param("clause", clause)
                .query(Bookmarks::moment)
                .optional();
    }

    /** The same, held until the transaction ends: one node at a time writes into a round's book. */
    Optional<Instant> hold(long communityId, String clause) {
        return jdbc.sql(
                        "select kept_until from round_book where community_id = :community and clause = :clause for update")
                .param("community", communityId)
                .param("clause", clause)
                .query(Bookmarks::moment)
                .optional();
    }

    /** Puts the mark further on, or the first one; never back. */
    void put(long communityId, String clause, Instant until) {
        jdbc.sql("""
                insert into round_book (community_id, clause, kept_until) values (:community, :clause, :until)
                on conflict (community_id, clause) do update set kept_until = excluded.kept_until
                where round_book.kept_until < excluded.kept_until""")
                .param("community", communityId)
                .param("clause", clause)
                .param("until", Timestamp.from(until))
                .update();
    }

    private static Instant moment(ResultSet row, int number) throws SQLException {
        return row.getTimestamp("kept_until").toInstant();
    }
}
