package io.huiyin.matter;

import io.huiyin.matter.Contact.Channel;
import io.huiyin.procedure.Reason;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
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

    private final Contacts contacts;
    private final Submissions submissions;
    private final Clock clock;

    ContactDesk(Contacts contacts, Submissions submissions, Clock clock) {
        this.contacts = contacts;
        this.submissions = submissions;
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
