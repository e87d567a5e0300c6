package io.huiyin.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the numbers people read: prefix, day and a sequence per community, without gaps or doubles. */
@Repository
public class Numbers {
    private final JdbcClient jdbc;

    public Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of that day, such as {@code BX20261121-0007}; it belongs to the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(long communityId, String prefix, LocalDate day) {
        int sequence = jdbc.sql("""
                        insert into document_number (community_id, prefix, day, last) values (:community, :prefix, :day, 1)
                        on conflict (community_id, prefix, day) do update set last = document_number.last + 1
                        returning last""")
                .param("community", communityId)
                .param("prefix", prefix)
                .param("day", day)
                .query(Integer.class)
                .single();
        return "%s%s-%04d".formatted(prefix, day.format(DateTimeFormatter.BASIC_ISO_DATE), sequence);
    }
}
