package io.huiyin.faults;

import io.huiyin.MovableClock;
import io.huiyin.matter.Priority;
import io.huiyin.repair.ChargeLine;
import io.huiyin.repair.Consent;
import io.huiyin.repair.RepairAct;
import io.huiyin.repair.SafetyCheck;
import io.huiyin.repair.SafetyPoint;
import io.huiyin.repair.Signature;
import io.huiyin.staff.Post;
import io.huiyin.staff.Trade;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** What will be done to one repair of the simulated day, and how long each deed is waited for. */
final class Errand {
    private static final ChargeLine LINE = new ChargeLine(
            null, "更换水龙头", "只", BigDecimal.ONE, new BigDecimal("5.00"), new BigDecimal("55.00"), true, false);
    private final List<Deed> deeds = new ArrayList<>();
    private final Random random;
    private final MovableClock clock;

    private Errand(Random random, MovableClock clock) {
        this.random = random;
        this.clock = clock;
    }

    /** One thing to be done: by whom, what, and after how many minutes, give or take. */
    record Deed(Post by, Supplier<RepairAct> act, int minutes) {}

    /** The deeds of a repair, most of them as the book says, the rest as life goes. */
    static List<Deed> of(Random random, MovableClock clock, Priority priority, Supplier<RepairAct> dispatch) {
        var errand = new Errand(random, clock);
        errand.taken(priority, dispatch);
        var luck = random.nextInt(100);
        if (luck < 4) {
            return errand.deeds.subList(0, random.nextInt(errand.deeds.size()));
        } else if (luck < 8) {
            errand.add(Post.FRONT_DESK, () -> new RepairAct.Cancel("客户自行处理"), 20);
        } else if (luck < 12) {
            errand.declined();
        } else {
            errand.worked(luck < 20, luck >= 20 && luck < 26 ? dispatch : null);
            errand.papers();
        }
        return errand.deeds;
    }

    private void add(Post by, Supplier<RepairAct> act, int minutes) {
        deeds.add(new Deed(by, act, minutes));
    }

    private void taken(Priority priority, Supplier<RepairAct> dispatch) {
        add(Post.TEAM_LEADER, RepairAct.Acknowledge::new, 3);
        add(Post.TEAM_LEADER, () -> new RepairAct.Triage(priority, Trade.PLUMBING, false), 3);
        add(Post.TEAM_LEADER, dispatch, 4);
        if (random.nextInt(20) == 0) {
            add(Post.FRONT_DESK, () -> new RepairAct.Urge("客户再次来电"), 10);
        }
    }

    private void declined() {
        add(Post.TECHNICIAN, RepairAct.Accept::new, 6);
        add(Post.TECHNICIAN, RepairAct.Arrive::new, 20);
        add(Post.TECHNICIAN, () -> new RepairAct.Decline("价格太高", new Signature("王建国", "copy-1")), 5);
        add(
                Post.ENGINEERING_SUPERVISOR,
                () -> new RepairAct.CountersignDecline(new Signature("黄国栋", "copy-1"), ""),
                60);
        add(Post.FRONT_DESK, RepairAct.FileDecline::new, 30);
    }

    private void worked(boolean pauses, @org.jspecify.annotations.Nullable Supplier<RepairAct> again) {
        add(Post.TECHNICIAN, RepairAct.Accept::new, 6);
        if (again != null) {
            add(Post.TECHNICIAN, () -> new RepairAct.HandBack("手头急修未完"), 5);
            add(Post.TEAM_LEADER, again, 5);
            add(Post.TECHNICIAN, RepairAct.Accept::new, 6);
        }
        add(Post.TECHNICIAN, RepairAct.Arrive::new, 20);
        add(Post.TECHNICIAN, () -> new RepairAct.CheckItems(List.of(LINE), ""), 5);
        add(Post.ENGINEERING_SUPERVISOR, () -> new RepairAct.Review(true, List.of(LINE), ""), 10);
        add(Post.TECHNICIAN, () -> new RepairAct.Agree(Consent.Way.SIGNATURE, "陈美玲", "copy-1"), 4);
        add(Post.TECHNICIAN, () -> new RepairAct.Start(SafetyCheck.whole(SafetyPoint.of(Trade.PLUMBING))), 2);
        if (pauses) {
            add(
                    Post.TECHNICIAN,
                    () -> new RepairAct.Pause("等配件", clock.instant().plus(Duration.ofHours(2))),
                    10);
            add(Post.TECHNICIAN, RepairAct.Resume::new, 125);
        }
        add(Post.TECHNICIAN, () -> new RepairAct.Complete(List.of(LINE), 40, "更换，试水正常"), 35);
        add(Post.TECHNICIAN, () -> new RepairAct.Sign(new Signature("陈美玲", "copy-1"), true, 5, 4, ""), 3);
    }

    private void papers() {
        add(Post.TECHNICIAN, RepairAct.ReturnSlip::new, 90);
        add(Post.ENGINEERING_SUPERVISOR, () -> new RepairAct.Verify(""), 40);
        add(Post.FRONT_DESK, RepairAct.HandToFinance::new, 20);
        add(Post.FINANCE, () -> new RepairAct.RecordPayment(new BigDecimal("60.00"), "S-" + random.nextLong()), 60);
        add(Post.FRONT_DESK, RepairAct.Close::new, 10);
    }
}
