package io.huiyin.estate;

import io.huiyin.estate.internal.Typed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whole telephone numbers are given out here only, and each time is written down (DSK-09). */
@Repository
public class Reveals {
    private static final int LONGEST_REASON = 200;

    private final JdbcClient jdbc;
    private final Telephones telephones;
    private final Clock clock;

    public Reveals(JdbcClient jdbc, Telephones telephones, Clock clock) {
        this.jdbc = jdbc;
        this.telephones = telephones;
        this.clock = clock;
    }

    /** The whole number, to be seen or called, by somebody who says why; the log and the number go together. */
    @Transactional
    public Telephone reveal(long communityId, long telephoneId, long staffId, String staffName, String reason) {
        var why = Typed.plain(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new EstateRefusal("estate.reveal.reason");
        }
        var telephone = telephones
                .find(communityId, telephoneId)
                .orElseThrow(() -> new NoSuchElementException("No telephone " + telephoneId));
        jdbc.sql("""
                        insert into telephone_reveal
                            (community_id, telephone_id, person_id, masked, staff_id, staff_name, reason, revealed_at)
                        values (:community, :telephone, :person, :masked, :staff, :staffName, :reason, :now)
                        """)
                .param("community", communityId)
                .param("telephone", telephoneId)
                .param("person", telephone.personId())
                .param("masked", telephone.masked())
                .param("staff", staffId)
                .param("staffName", staffName)
                .param("reason", why)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return telephone;
    }

    /** Who saw the numbers of these people, latest first. */
    public List<Reveal> of(long communityId, List<Long> personIds, int limit) {
        return jdbc.sql("""
                        select * from telephone_reveal
                        where community_id = :community and person_id = any(:people)
                        order by revealed_at desc, id desc limit :limit
                        """)
                .param("community", communityId)
                .param("people", personIds.toArray(Long[]::new))
                .param("limit", limit)
                .query(Reveals::read)
                .list();
    }

    private static Reveal read(ResultSet row, int number) throws SQLException {
        return new Reveal(
                row.getLong("person_id"),
                row.getString("masked"),
                row.getLong("staff_id"),
                row.getString("staff_name"),
                row.getString("reason"),
                row.getObject("revealed_at", OffsetDateTime.class).toInstant());
    }
}
