package io.huiyin.desk;

import io.huiyin.calendar.Term;
import io.huiyin.estate.Community;
import io.huiyin.matter.ActRefused;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Contacts;
import io.huiyin.matter.Intake;
import io.huiyin.matter.Matter;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.message.Refresh;
import io.huiyin.rulebook.FigureInForce;
import io.huiyin.rulebook.Figures;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in whoever turns to the company, on whichever way, and sees to it that every contact ends on record (DSK-01). */
@Service
public class FrontDesk {
    private static final String RECORDED_IN_TIME = "REP-01";
    private static final Duration USUAL = Duration.ofMinutes(2);
    private final Contacts contacts;
    private final List<Intake> intakes;
    private final Figures figures;
    private final Surroundings around;

    FrontDesk(Contacts contacts, List<Intake> intakes, Figures figures, Surroundings around) {
        this.contacts = contacts;
        this.intakes = intakes;
        this.figures = figures;
        this.around = around;
    }

    /** What the desk works in: the time, the transaction, and the pages that watch. */
    @Component
    record Surroundings(Clock clock, TransactionTemplate transactions, Refresh refresh) {
        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** Opens a contact, once per form; from now on the desk's clock runs (DSK-01, REP-01). */
    @Transactional
    public Contact open(Community community, Contact.Channel channel, Performer by, UUID submission) {
        var contact = contacts.open(community.id(), channel, by.actor(), around.now(), submission);
        changed(community);
        return contact;
    }

    /** Writes down who it is. */
    @Transactional
    public Contact identify(Contact contact, Caller caller) {
        var known = contact.from(caller.homeId(), caller.personId(), caller.name(), caller.telephone());
        contacts.note(known);
        return known;
    }

    /** Ends a contact that was settled on the spot. False when it had ended before. */
    @Transactional
    public boolean answer(Community community, Contact contact, Answer answer) {
        return ended(community, contact, Contact.Outcome.ANSWERED, answer.kind(), answer.note());
    }

    /** Ends a contact that came to nothing: a wrong number, a call that broke off. False when it had ended before. */
    @Transactional
    public boolean abandon(Community community, Contact contact, String note) {
        return ended(community, contact, Contact.Outcome.ABANDONED, Contact.Kind.OTHER, note);
    }

    private boolean ended(
            Community community, Contact contact, Contact.Outcome outcome, Contact.Kind kind, String note) {
        var ended = contacts.end(community.id(), contact.id(), outcome, kind, note, around.now());
        changed(community);
        return ended;
    }

    /** The contact is about a matter that is open already: it is urged (催单), and the contact ends there, both or neither. */
    public Performed join(Community community, Contact contact, Matter matter, String words, Performer by) {
        try {
            return Objects.requireNonNull(around.transactions().execute(status -> {
                var urged = urge(community, contact, matter, words, by);
                switch (urged) {
                    case Performed.Done ignored -> led(community, contact, matter);
                    case Performed.Repeated ignored -> {}
                    case Performed.Refused ignored -> status.setRollbackOnly();
                    case Performed.Stale ignored -> status.setRollbackOnly();
                    case Performed.Absent ignored -> status.setRollbackOnly();
                }
                return urged;
            }));
        } catch (ActRefused ended) {
            return new Performed.Refused(ended.reasons());
        }
    }

    private Performed urge(Community community, Contact contact, Matter matter, String words, Performer by) {
        var once = UUID.nameUUIDFromBytes(("join " + contact.id()).getBytes(StandardCharsets.UTF_8));
        return intake(matter.kind()).urge(community, matter.number(), words, by, once);
    }

    private void led(Community community, Contact contact, Matter matter) {
        contacts.led(matter.ref(), contact.id(), around.now());
        changed(community);
    }

    /** What a kind of matter offers; {@link java.util.NoSuchElementException} for one that is not taken in here. */
    public Intake intake(String kind) {
        return intakes.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** The forms of all kinds of matter that are taken in here. */
    public List<Intake> intakes() {
        return intakes;
    }

    /** How long the desk has for a record, by the figure in force when the contact was opened (REP-01). */
    public Duration timeToRecord(Contact contact) {
        return figures.inForce(RECORDED_IN_TIME, contact.communityId(), contact.openedAt())
                .flatMap(FigureInForce::term)
                .map(Term::duration)
                .filter(Duration::isPositive)
                .orElse(USUAL);
    }

    private void changed(Community community) {
        around.refresh().announce(community.id(), "contact");
    }
}
