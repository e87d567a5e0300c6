package io.huiyin.message;

import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Sends the e-mails that are due, keeps the receivers' quiet hours, and tries again what failed, at growing distances. */
@Component
class Postman {
    private static final int AT_ONCE = 50;
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));

    private final Outbox outbox;
    private final Letters letters;
    private final StaffMembers staff;
    private final ReceiverHours hours;
    private final Clock clock;

    Postman(Outbox outbox, Letters letters, StaffMembers staff, ReceiverHours hours, Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.staff = staff;
        this.hours = hours;
        this.clock = clock;
    }

    /** One round: everything that is due. */
    void round() {
        List<DueMail> due;
        do {
            due = outbox.take(AT_ONCE);
            due.forEach(this::deliver);
        } while (due.size() == AT_ONCE);
    }

    private void deliver(DueMail mail) {
        StaffMember receiver = staff.get(mail.staffId());
        String address = receiver.email();
        if (!receiver.active() || address == null) {
            outbox.givenUp(mail, "no address");
            return;
        }
        hours.quietUntil(mail, clock.instant())
                .ifPresentOrElse(end -> outbox.postponed(mail, end), () -> send(mail, receiver, address));
    }

    private void send(DueMail mail, StaffMember receiver, String address) {
        try {
            letters.send(mail, receiver, address);
            outbox.sent(mail);
        } catch (MailException fault) {
            int failures = mail.tries();
            String words = String.valueOf(fault.getMessage());
            if (failures > WAITS.size()) {
                outbox.givenUp(mail, words);
            } else {
                outbox.failed(mail, clock.instant().plus(WAITS.get(failures - 1)), words);
            }
        }
    }
}
