package io.huiyin.matter;

import io.huiyin.matter.ContactFilter.Standing;
import io.huiyin.matter.ContactLine.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads the customer information register (DSK-01) by day, channel and outcome. */
@Repository
public class ContactRegister {
    private static final String FILTERED = """
            where c.community_id = :community and c.opened_at >= :from and c.opened_at < :to
              and (:channel::text is null or c.channel = :channel)
              and (:standing::text is null or coalesce(c.outcome, 'OPEN') = :standing)
            """;
    private final JdbcClient jdbc;
    private final Contacts contacts;

    ContactRegister(JdbcClient jdbc, Contacts contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    /** The lines of the register, the latest first (DSK-01). */
    public List<ContactLine> lines(long communityId, ContactFilter filter, int from, int most) {
        return filtered(
                        """
                        select c.*, m.kind as matter_kind, m.number, m.title, m.stage, m.place_text, m.customer_name
                        from contact c left join matter m on m.community_id = c.community_id and m.id = c.matter_id
                        """ + FILTERED + "order by c.opened_at desc, c.id desc offset :offset limit :most",
                        communityId,
                        filter)
                .param("offset", from)
                .param("most", most)
                .query((row, at) -> line(row))
                .list();
    }

    public int count(long communityId, ContactFilter filter) {
        return filtered("select count(*) from contact c " + FILTERED, communityId, filter)
                .query(Integer.class)
                .single();
    }

    private StatementSpec filtered(String sql, long communityId, ContactFilter filter) {
        return jdbc.sql(sql)
                .param("community", communityId)
                .param("from", Timestamp.from(filter.from()))
                .param("to", Timestamp.from(filter.to()))
                .param(
                        "channel",
                        filter.channel() == null ? null : filter.channel().name(),
                        Types.VARCHAR)
                .param("standing", standing(filter.standing()), Types.VARCHAR);
    }

    private static @Nullable String standing(@Nullable Standing standing) {
        return standing == null ? null : standing.name();
    }

    private ContactLine line(ResultSet row) throws SQLException {
        var kind = row.getString("matter_kind");
        var subject = kind == null
                ? null
                : new Subject(
                        kind,
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("stage"),
                        row.getString("place_text"),
                        row.getString("customer_name"));
        return new ContactLine(contacts.contact(row), subject);
    }
}
