package io.huiyin.estate;

import io.huiyin.audit.Audit;
import io.huiyin.audit.Kind;
import io.huiyin.audit.Note;
import io.huiyin.audit.Noted;
import io.huiyin.audit.Notes;
import io.huiyin.audit.Subject;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whole telephone numbers are given out here only, and each time is written down in the audit (DSK-09). */
@Service
public class Reveals {
    private final Telephones telephones;
    private final People people;
    private final Audit audit;
    private final Notes notes;

    public Reveals(Telephones telephones, People people, Audit audit, Notes notes) {
        this.telephones = telephones;
        this.people = people;
        this.audit = audit;
        this.notes = notes;
    }

    /** The whole number, to be seen or called, by somebody who says why; the note and the number go together. */
    @Transactional
    public Telephone reveal(long communityId, long telephoneId, String reason) {
        var why = Why.of(reason, "estate.reveal.reason");
        var telephone = telephones
                .find(communityId, telephoneId)
                .orElseThrow(() -> new NoSuchElementException("No telephone " + telephoneId));
        var person = people.get(communityId, telephone.personId());
        audit.note(Note.of(Kind.TELEPHONE_REVEALED)
                .in(communityId)
                .about(Subject.person(person.id(), person.name()))
                .because(why)
                .with(telephone.masked()));
        return telephone;
    }

    /** Who saw the numbers of these people, latest first. */
    public List<Reveal> of(List<Long> personIds, int limit) {
        return notes.about(Subject.Sort.PERSON, personIds, Set.of(Kind.TELEPHONE_REVEALED), limit).stream()
                .map(Reveals::reveal)
                .toList();
    }

    private static Reveal reveal(Noted noted) {
        var person =
                Objects.requireNonNull(Objects.requireNonNull(noted.about()).id());
        var by = noted.by();
        return new Reveal(person, noted.detail(0), by.name(), noted.note().reason(), noted.at());
    }
}
