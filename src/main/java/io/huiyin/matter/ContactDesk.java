package io.huiyin.matter;

import io.huiyin.matter.Contact.Channel;
import io.huiyin.message.Refresh;
import io.huiyin.procedure.Reason;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens contacts for whoever takes people in, each submission once. */
@Service
public class ContactDesk {
    /** Those who may write a work order, since each begins with a contact. */
    private static final Set<Post> RECEIVERS = EnumSet.of(
            Post.FRONT_DESK,
            Post.PROPERTY_ASSISTANT,
            Post.CUSTOMER_SERVICE_SUPERVISOR,
            Post.CUSTOMER_SERVICE_MANAGER,
            Post.TECHNICIAN,
            Post.TEAM_LEADER,
            Post.ENGINEERING_SUPERVISOR,
            Post.SITE_HEAD);

    /** Those who keep the register of all of them. */
    public static final Set<Post> KEEPERS = Collections.unmodifiableSet(EnumSet.of(
            Post.FRONT_DESK,
            Post.PROPERTY_ASSISTANT,
            Post.CUSTOMER_SERVICE_SUPERVISOR,
            Post.CUSTOMER_SERVICE_MANAGER,
            Post.SITE_HEAD));

    private static final int LONGEST_NOTE = 2000;

    private final Contacts contacts;
    private final Submissions submissions;
    private final Refresh refresh;
    private final Clock clock;

    ContactDesk(Contacts contacts, Submissions submissions, Refresh refresh, Clock clock) {
        this.contacts = contacts;
        this.submissions = submissions;
        this.refresh = refresh;
        this.clock = clock;
    }

    /** What came of opening a contact. */
    public sealed interface Opening {
        /** It is open; it was before when the same submission had opened it. */
        record Opened(Contact contact, boolean before) implements Opening {}

        /** It is refused. */
        record Refused(Reason reason) implements Opening {}
    }

    /** Opens a contact; the same submission leads to the same contact. */
    @Transactional
    public Opening open(long communityId, Channel channel, Viewer by, @Nullable Submission once) {
        var refused = refused(by, communityId);
        if (refused.isPresent()) {
            return new Opening.Refused(refused.get());
        }
        var actor = Actor.of(by);
        var now = clock.instant();
        if (once == null) {
            return new Opening.Opened(contacts.open(communityId, channel, actor, now), false);
        }
        return submissions.claim(actor, once, communityId, now)
                ? claimed(communityId, channel, actor, once, now)
                : repeated(communityId, actor, once);
    }

    /**
     * The order that a program wanted to write for a contact was refused: a contact that it opened itself is given up, so
     * that no desk waits for it; an order that is accepted after all still goes with it.
     */
    @Transactional
    public void orderRefused(long communityId, long contactId, Viewer by, String note) {
        if (contacts.giveUp(communityId, contactId, by.staffId(), shortened(note), clock.instant())) {
            refresh.announce(communityId, "contact");
        }
    }

    private static String shortened(String note) {
        return note.codePointCount(0, note.length()) <= LONGEST_NOTE
                ? note
                : note.substring(0, note.offsetByCodePoints(0, LONGEST_NOTE));
    }

    /** Whether the viewer keeps the register of this community. */
    public static boolean keeps(Viewer viewer, long communityId) {
        return viewer.posts(communityId).stream().anyMatch(KEEPERS::contains);
    }

    /** Whether the viewer may look at the contact: he keeps the register, or took it in himself. */
    public static boolean shows(Contact contact, Viewer viewer) {
        return keeps(viewer, contact.communityId()) || contact.isOpenedBy(viewer.staffId());
    }

    /** Why the viewer may not take people in, if he may not. */
    public Optional<Reason> refused(Viewer by, long communityId) {
        var may = by.posts(communityId).stream().anyMatch(RECEIVERS::contains);
        return may
                ? Optional.empty()
                : Optional.of(new Reason(
                        "procedure.refused.party",
                        RECEIVERS.stream().map(Post::name).toList()));
    }

    private Opening claimed(long communityId, Channel channel, Actor actor, Submission once, Instant now) {
        var contact = contacts.open(communityId, channel, actor, now);
        submissions.ledToContact(actor, once, contact.id());
        return new Opening.Opened(contact, false);
    }

    private Opening repeated(long communityId, Actor actor, Submission once) {
        return submissions
                .contactBefore(actor, once)
                .flatMap(id -> contacts.find(communityId, id))
                .<Opening>map(contact -> new Opening.Opened(contact, true))
                .orElseGet(() -> new Opening.Refused(Reason.of("matter.refused.submissionReused")));
    }
}
