package io.huiyin.repair;

import io.huiyin.estate.Community;
import io.huiyin.matter.Contact.Channel;
import io.huiyin.matter.Contacts;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Location;
import io.huiyin.matter.NewMatter;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Priority;
import io.huiyin.matter.Proceedings;
import io.huiyin.matter.Submission;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Trade;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what people report themselves, without the desk: an order is written at once, so that engineering hears of it whoever
 * sits at the desk, and the contact register has it like a call.
 */
@Service
public class OutsideReports {
    private final Proceedings proceedings;
    private final RepairFile file;
    private final Contacts contacts;
    private final TransactionTemplate transactions;
    private final Clock clock;

    OutsideReports(
            Proceedings proceedings,
            RepairFile file,
            Contacts contacts,
            TransactionTemplate transactions,
            Clock clock) {
        this.proceedings = proceedings;
        this.file = file;
        this.contacts = contacts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a passer-by saw at a public place. */
    public record Seen(
            Location where,
            String fault,
            String content,
            @Nullable Trade trade,
            Priority priority,
            @Nullable String telephone) {}

    /** A passer-by reports by the sticker of a place; the ten minutes count from now (REP-20). */
    public Performed inPassing(Community community, Seen seen, String who, Submission once) {
        var by = Performer.passerBy(who);
        return reported(community, Channel.SCAN, seen.where(), Customer.NOBODY, by, once, contact -> {
            return new RepairAct.ReportInPassing(new Report(
                    contact,
                    now(),
                    seen.content(),
                    seen.fault(),
                    seen.trade(),
                    seen.priority(),
                    null,
                    false,
                    null,
                    seen.telephone(),
                    null,
                    true,
                    false));
        });
    }

    /** The household reports again what was repaired and is under warranty: a new order that refers to the earlier one. */
    public Performed again(Community community, Repair former, String content, Submission once) {
        var matter = former.matter();
        var report = former.order().report();
        var by = Performer.customer(Objects.requireNonNullElse(matter.customer().name(), ""));
        return reported(community, Channel.APP, matter.location(), matter.customer(), by, once, contact -> {
            var again = new Report(
                    contact,
                    now(),
                    content,
                    report.fault(),
                    former.order().trade(),
                    former.order().priority(),
                    report.itemId(),
                    false,
                    null,
                    report.telephone(),
                    report.noTelephoneBecause(),
                    report.publicFacility(),
                    false,
                    former.order().diagnosis(),
                    Source.REPORTED);
            return new RepairAct.ReportAgain(again, matter.id(), matter.number());
        });
    }

    /** Contact and order are written together or not at all. */
    private Performed reported(
            Community community,
            Channel channel,
            Location where,
            Customer whose,
            Performer by,
            Submission once,
            LongFunction<RepairAct> act) {
        return Objects.requireNonNull(transactions.execute(status -> {
            var contact = contacts.open(community.id(), channel, by.actor(), now());
            var opening = NewMatter.live(community.id(), where, whose, contact.openedAt());
            var performed = proceedings.open(file, community, opening, act.apply(contact.id()), by, once);
            if (!(performed instanceof Performed.Done)) {
                status.setRollbackOnly();
            }
            return performed;
        }));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
