package io.huiyin.estate;

import io.huiyin.audit.Audit;
import io.huiyin.audit.Kind;
import io.huiyin.audit.Note;
import io.huiyin.audit.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The identity documents of the people, sealed in the database; a whole number is given out for a reason that is written down. */
@Repository
public class Identities {
    private final JdbcClient jdbc;
    private final PersonalData seal;
    private final People people;
    private final Audit audit;

    public Identities(JdbcClient jdbc, PersonalData seal, People people, Audit audit) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.people = people;
        this.audit = audit;
    }

    /** Writes a document down in place of the one before. */
    public void put(long communityId, long personId, Identity identity) {
        jdbc.sql("""
                        insert into identity_document (community_id, person_id, kind, sealed)
                        values (:community, :person, :kind, :sealed)
                        on conflict (community_id, person_id) do update set kind = excluded.kind, sealed = excluded.sealed
                        """)
                .param("community", communityId)
                .param("person", personId)
                .param("kind", identity.kind().name())
                .param("sealed", seal.seal(identity.number()))
                .update();
    }

    public void remove(long communityId, long personId) {
        jdbc.sql("delete from identity_document where community_id = ? and person_id = ?")
                .params(communityId, personId)
                .update();
    }

    /** The documents of these people, by person. */
    public Map<Long, Identity> of(long communityId, Collection<Long> personIds) {
        var known = new HashMap<Long, Identity>();
        jdbc.sql("select * from identity_document where community_id = :community and person_id = any(:people)")
                .param("community", communityId)
                .param("people", personIds.toArray(Long[]::new))
                .query(row -> {
                    known.put(row.getLong("person_id"), read(row));
                });
        return Map.copyOf(known);
    }

    public Optional<Identity> find(long communityId, long personId) {
        return Optional.ofNullable(of(communityId, List.of(personId)).get(personId));
    }

    /** The whole number, for somebody who says why; the note and the number go together. */
    @Transactional
    public Identity reveal(long communityId, long personId, String reason) {
        var why = Why.of(reason, "estate.reveal.reason");
        var identity = find(communityId, personId)
                .orElseThrow(() -> new NoSuchElementException("No identity document of " + personId));
        var person = people.get(communityId, personId);
        audit.note(Note.of(Kind.IDENTITY_REVEALED)
                .in(communityId)
                .about(Subject.person(person.id(), person.name()))
                .because(why)
                .with(identity.masked()));
        return identity;
    }

    private Identity read(ResultSet row) throws SQLException {
        return new Identity(Identity.Kind.valueOf(row.getString("kind")), seal.open(row.getBytes("sealed")));
    }
}
