package io.huiyin.worklist;

import static io.huiyin.repair.Stage.ACCEPTED;
import static io.huiyin.repair.Stage.CHECKED;
import static io.huiyin.repair.Stage.COMPLETED;
import static io.huiyin.repair.Stage.DECLINED;
import static io.huiyin.repair.Stage.DISPATCHED;
import static io.huiyin.repair.Stage.ON_SITE;
import static io.huiyin.repair.Stage.PAUSED;
import static io.huiyin.repair.Stage.QUOTED;
import static io.huiyin.repair.Stage.READY;
import static io.huiyin.repair.Stage.RECORDED;
import static io.huiyin.repair.Stage.RETURNED;
import static io.huiyin.repair.Stage.REVIEW;
import static io.huiyin.repair.Stage.SIGNED;
import static io.huiyin.repair.Stage.SURVEY;
import static io.huiyin.repair.Stage.TRIAGE;
import static io.huiyin.repair.Stage.UNASSIGNED;
import static io.huiyin.repair.Stage.VERIFIED;
import static io.huiyin.repair.Stage.WITH_FINANCE;
import static io.huiyin.repair.Stage.WORKING;

import io.huiyin.repair.Briefs.Tally;
import io.huiyin.repair.RepairAct;
import io.huiyin.repair.Stage;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a repair waits for: the next act on its way, from the stages where it is due. Whose it is says the procedure's own
 * table. What a technician has in hand is his, whatever the next act.
 */
public enum Waiting {
    IN_HAND(
            EnumSet.of(DISPATCHED, ACCEPTED, ON_SITE, CHECKED, QUOTED, READY, WORKING, PAUSED, COMPLETED, SIGNED),
            RepairAct.Accept.class,
            Tally::mine),
    ACKNOWLEDGE(EnumSet.of(RECORDED), RepairAct.Acknowledge.class, any()),
    CLASSIFY(EnumSet.of(TRIAGE), RepairAct.Triage.class, any()),
    LOOK(EnumSet.of(SURVEY), RepairAct.ReportSurvey.class, any()),
    REVIEWED(EnumSet.of(REVIEW), RepairAct.Review.class, any()),
    DISPATCH(EnumSet.of(UNASSIGNED), RepairAct.Dispatch.class, any()),
    CONSENT(EnumSet.of(QUOTED), RepairAct.Agree.class, tally -> !tally.sent()),
    COUNTERSIGN(EnumSet.of(DECLINED), RepairAct.CountersignDecline.class, tally -> !tally.countersigned()),
    VERIFY(EnumSet.of(RETURNED), RepairAct.Verify.class, any()),
    CLOSE(EnumSet.of(VERIFIED), RepairAct.Close.class, any()),
    COLLECT(EnumSet.of(WITH_FINANCE), RepairAct.RecordPayment.class, Tally::owed),
    CLOSE_CHARGED(EnumSet.of(WITH_FINANCE), RepairAct.Close.class, tally -> !tally.owed()),
    FILE(EnumSet.of(DECLINED), RepairAct.FileDecline.class, Tally::countersigned);

    private final Set<Stage> stages;
    private final Class<? extends RepairAct> act;
    private final Predicate<Tally> holds;

    Waiting(Set<Stage> stages, Class<? extends RepairAct> act, Predicate<Tally> holds) {
        this.stages = stages;
        this.act = act;
        this.holds = holds;
    }

    private static Predicate<Tally> any() {
        return tally -> true;
    }

    public Set<Stage> stages() {
        return EnumSet.copyOf(stages);
    }

    /** The act that is waited for. */
    public Class<? extends RepairAct> act() {
        return act;
    }

    boolean holds(Tally tally) {
        return stages.contains(tally.stage()) && holds.test(tally);
    }
}
