package io.huiyin.message;

import io.huiyin.estate.Communities;
import io.huiyin.staff.DutyRoster;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether now is the receiver's time. */
@Component
class ReceiverHours {
    private final MailWishes wishes;
    private final Communities communities;
    private final DutyRoster roster;

    ReceiverHours(MailWishes wishes, Communities communities, DutyRoster roster) {
        this.wishes = wishes;
        this.communities = communities;
        this.roster = roster;
    }

    /** The end of the receiver's quiet hours; nothing is quiet for what is urgent or for who is on duty. */
    Optional<Instant> quietUntil(DueMail mail, Instant now) {
        if (mail.urgency() == Urgency.URGENT) {
            return Optional.empty();
        }
        return wishes.of(mail.staffId())
                .quiet()
                .endIfQuietAt(now, communities.get(mail.communityId()).zone())
                .filter(end -> !onDuty(mail, now));
    }

    private boolean onDuty(DueMail mail, Instant now) {
        return roster.onDuty(mail.communityId(), now).values().stream()
                .flatMap(List::stream)
                .anyMatch(member -> member.id() == mail.staffId());
    }
}
