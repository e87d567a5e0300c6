package io.huiyin.worklist;

import io.huiyin.Sites.Site;
import io.huiyin.desk.DeskHouse;
import io.huiyin.matter.Matter;
import io.huiyin.matter.Matters;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Priority;
import io.huiyin.repair.RepairAct;
import io.huiyin.repair.RepairDesk;
import io.huiyin.staff.DutyRoster;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.Trade;
import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** A community with orders on its board, so that tests read as sentences. */
public final class BoardHouse {
    final DeskHouse desk;
    private final RepairDesk repairs;
    private final Matters matters;
    private final DutyRoster roster;

    public BoardHouse(ApplicationContext beans) {
        desk = new DeskHouse(beans);
        repairs = beans.getBean(RepairDesk.class);
        matters = beans.getBean(Matters.class);
        roster = beans.getBean(DutyRoster.class);
    }

    public Site site() {
        return desk.site;
    }

    /** The customer asks again. */
    public void urged(Matter order) {
        act(order, new RepairAct.Urge("再催一次"), Post.FRONT_DESK);
    }

    public StaffMember technician() {
        return desk.site.the(Post.TECHNICIAN);
    }

    public StaffMember second() {
        return desk.site.secondTechnician();
    }

    public void onDuty(StaffMember member) {
        var now = desk.clock.instant();
        roster.add(
                desk.site.id(),
                Post.TECHNICIAN,
                member.id(),
                now.minus(Duration.ofHours(1)),
                now.plus(Duration.ofHours(8)));
    }

    /** An order of the home 3-2-1201 that engineering has not seen. */
    public Matter recorded(String fault) {
        return desk.leakAt(desk.home, fault);
    }

    /** An order that waits to be given to somebody. */
    public Matter classified(String fault) {
        var order = recorded(fault);
        act(order, new RepairAct.Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        return act(order, new RepairAct.Triage(Priority.REGULAR, Trade.PLUMBING, false), Post.ENGINEERING_SUPERVISOR);
    }

    public Matter act(Matter order, RepairAct act, Post post) {
        var seen = now(order);
        var by = Performer.of(desk.site.viewer(post), desk.site.id());
        var performed = repairs.perform(desk.site.community(), seen.number(), seen.version(), act, by, null);
        if (performed instanceof Performed.Done(Matter after)) {
            return after;
        }
        throw new AssertionError(performed);
    }

    public Matter now(Matter order) {
        return matters.find(order.ref()).orElseThrow();
    }
}
