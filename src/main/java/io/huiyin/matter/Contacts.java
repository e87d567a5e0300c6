package io.huiyin.matter;

import io.huiyin.estate.PersonalData;
import io.huiyin.procedure.Reason;
import io.huiyin.staff.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customer information register (DSK-01). */
@Repository
public class Contacts {
    private final JdbcClient jdbc;
    private final PersonalData personal;

    Contacts(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    /** Opens a contact: from now on the clock of the desk runs. */
    public Contact open(long communityId, Contact.Channel channel, Actor by, Instant at) {
        return open(communityId, channel, by, at, UUID.randomUUID());
    }

    /** Opens a contact once, however often the same form is sent. */
    public Contact open(long communityId, Contact.Channel channel, Actor by, Instant at, UUID submission) {
        return jdbc.sql("""
                insert into contact (community_id, channel, opened_at, opened_by, opened_by_name, submission)
                values (:community, :channel, :at, :by, :name, :submission)
                on conflict (community_id, submission) where submission is not null
                do update set submission = excluded.submission
                returning *""")
                .param("community", communityId)
                .param("channel", channel.name())
                .param("at", Timestamp.from(at))
                .param("by", by.staffId())
                .param("name", by.name())
                .param("submission", submission)
                .query((row, n) -> contact(row))
                .single();
    }

    public Optional<Contact> find(long communityId, long id) {
        return jdbc.sql("select * from contact where community_id = :community and id = :id")
                .param("community", communityId)
                .param("id", id)
                .query((row, n) -> contact(row))
                .optional();
    }

    /** Those that nobody has ended, the latest first. */
    public List<Contact> open(long communityId, int most) {
        return jdbc.sql("""
                select * from contact where community_id = :community and closed_at is null
                order by opened_at desc, id desc limit :most""")
                .param("community", communityId)
                .param("most", most)
                .query((row, n) -> contact(row))
                .list();
    }

    /** The register, the latest first. */
    public List<Contact> latest(long communityId, int from, int most) {
        return jdbc.sql("""
                select * from contact where community_id = :community
                order by opened_at desc, id desc offset :from limit :most""")
                .param("community", communityId)
                .param("from", from)
                .param("most", most)
                .query((row, n) -> contact(row))
                .list();
    }

    /** Writes down who it is, and what was said so far. */
    public void note(Contact contact) {
        jdbc.sql("""
                update contact set channel = :channel, home_id = :home, person_id = :person, caller_name = :name,
                       telephone = :telephone, note = :note
                where community_id = :community and id = :id and closed_at is null""")
                .param("channel", contact.channel().name())
                .param("home", contact.homeId())
                .param("person", contact.personId())
                .param("name", contact.callerName())
                .param("telephone", sealed(contact.telephone()))
                .param("note", contact.note())
                .param("community", contact.communityId())
                .param("id", contact.id())
                .update();
    }

    /** The contact led to a matter; done in the transaction that opens the matter. */
    public void led(MatterRef matter, long contactId, Instant at) {
        var led = jdbc.sql("""
                update contact set closed_at = :at, outcome = 'MATTER', matter_id = :matter, kind = null, order_refused = false
                where community_id = :community and id = :id and (closed_at is null or order_refused)""")
                .param("at", Timestamp.from(at))
                .param("matter", matter.id())
                .param("community", matter.communityId())
                .param("id", contactId)
                .update();
        if (led == 0) {
            throw new ActRefused(Reason.of("matter.refused.contactClosed"));
        }
    }

    /** Ends a contact without a matter: answered on the spot, or given up. False when it had ended before. */
    public boolean end(long communityId, long id, Contact.Outcome outcome, String note, Instant at) {
        return end(communityId, id, outcome, Contact.Kind.OTHER, note, at);
    }

    /** Ends a contact without a matter, saying what it was about (DSK-01). False when it had ended before. */
    public boolean end(long communityId, long id, Contact.Outcome outcome, Contact.Kind kind, String note, Instant at) {
        return jdbc.sql("""
                        update contact set closed_at = :at, outcome = :outcome, kind = :kind, note = :note
                        where community_id = :community and id = :id and closed_at is null""")
                        .param("at", Timestamp.from(at))
                        .param("outcome", outcome.name())
                        .param("kind", kind.name())
                        .param("note", note)
                        .param("community", communityId)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Gives up an open contact that this member of staff had opened, since its order was refused. False when it is none. */
    boolean giveUp(long communityId, long id, long staffId, String note, Instant at) {
        return jdbc.sql("""
                        update contact set closed_at = :at, outcome = 'ABANDONED', kind = 'OTHER', note = :note, order_refused = true
                        where community_id = :community and id = :id and opened_by = :staff and closed_at is null""")
                        .param("at", Timestamp.from(at))
                        .param("note", note)
                        .param("community", communityId)
                        .param("id", id)
                        .param("staff", staffId)
                        .update()
                == 1;
    }

    private byte @Nullable [] sealed(@Nullable String telephone) {
        return telephone == null || telephone.isBlank() ? null : personal.seal(telephone);
    }

    /** How many contacts led to each of these matters: how many people wait for it, or how often they asked. */
    public Map<Long, Integer> ledTo(long communityId, Collection<Long> matterIds) {
        return jdbc
                .sql("""
                        select matter_id, count(*) as contacts from contact
                        where community_id = :community and matter_id = any(:matters) group by matter_id""")
                .param("community", communityId)
                .param("matters", matterIds.toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong("matter_id"), row.getInt("contacts")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Contact contact(ResultSet row) throws SQLException {
        var telephone = row.getBytes("telephone");
        var outcome = row.getString("outcome");
        var kind = row.getString("kind");
        return new Contact(
                row.getLong("community_id"),
                row.getLong("id"),
                Contact.Channel.valueOf(row.getString("channel")),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("opened_by", Long.class),
                row.getString("opened_by_name"),
                Matters.instant(row, "closed_at"),
                outcome == null ? null : Contact.Outcome.valueOf(outcome),
                kind == null ? null : Contact.Kind.valueOf(kind),
                row.getObject("matter_id", Long.class),
                row.getObject("home_id", Long.class),
                row.getObject("person_id", Long.class),
                row.getString("caller_name"),
                telephone == null ? null : personal.open(telephone),
                row.getString("note"));
    }
}
