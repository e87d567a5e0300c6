package io.huiyin.repair;

import io.huiyin.asset.Asset;
import io.huiyin.asset.Care;
import io.huiyin.asset.CareOrders;
import io.huiyin.estate.Community;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Location;
import io.huiyin.matter.MatterRef;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Priority;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the orders of the preventive plan (REP-23) in the supervisor's stead. Their priority is low: planned work has its day,
 * none of the clocks of urgent, regular or public faults (REP-04 to REP-07, REP-20, REP-21) runs on it. A technician or the
 * supervisor may reclassify it like any other order.
 */
@Component
class PlannedOrders implements CareOrders {
    private static final int LONGEST = 60;
    private final RepairDesk desk;
    private final MessageSource words;
    private final Clock clock;

    PlannedOrders(RepairDesk desk, MessageSource words, Clock clock) {
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public MatterRef write(Community community, Asset asset, Care care) {
        var where = new Location(null, asset.is().buildingId(), asset.is().placeId(), asset.where());
        var plan = new Performer(Actor.system(), Set.of(Post.ENGINEERING_SUPERVISOR));
        var performed = desk.record(community, where, new Customer(null, null), report(asset, care), plan, null);
        if (performed instanceof Performed.Done(var matter)) {
            return matter.ref();
        }
        throw new IllegalStateException("the order of care " + care.id() + " was refused: " + performed);
    }

    private Report report(Asset asset, Care care) {
        var fault = word("repair.plan.fault." + care.origin(), asset.label());
        return new Report(
                null,
                clock.instant(),
                word("repair.plan.content." + care.origin(), asset.label(), care.dueOn(), care.because()),
                fault.length() > LONGEST ? fault.substring(0, LONGEST) : fault,
                asset.is().kind().trade(),
                Priority.LOW,
                null,
                false,
                null,
                null,
                null,
                true,
                false,
                new Diagnosis(FaultType.CARE, asset.id()),
                Source.PREVENTIVE);
    }

    /** Orders are written in the language of the house. */
    private String word(String key, Object... args) {
        return Objects.requireNonNull(words.getMessage(key, args, Locale.SIMPLIFIED_CHINESE));
    }
}
