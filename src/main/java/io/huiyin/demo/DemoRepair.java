package io.huiyin.demo;

import io.huiyin.estate.Community;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Location;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.repair.ChargeLine;
import io.huiyin.repair.Consent;
import io.huiyin.repair.RepairAct;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.Report;
import io.huiyin.repair.SafetyCheck;
import io.huiyin.repair.SafetyPoint;
import io.huiyin.repair.Signature;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.Trade;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** One repair of the demonstration, told act by act, each so many minutes after the one before, until now is reached. */
final class DemoRepair {
    private final RepairDesk desk;
    private final Community community;
    private final Function<StaffMember, Performer> performers;
    private final DemoStaff.Crew crew;
    private final StaffMember technician;
    private final Instant now;
    private Instant at;
    private String number = "";
    private int version;
    private boolean over;
    private boolean completed;

    DemoRepair(
            RepairDesk desk,
            Community community,
            Function<StaffMember, Performer> performers,
            DemoStaff.Crew crew,
            StaffMember technician,
            Instant start,
            Instant now) {
        this.desk = desk;
        this.community = community;
        this.performers = performers;
        this.crew = crew;
        this.technician = technician;
        this.at = start;
        this.now = now;
    }

    DemoRepair record(Location where, Customer customer, Report report) {
        at = at.plusSeconds(70);
        keep(desk.recordAsOf(community, where, customer, report, as(Post.FRONT_DESK), at));
        return this;
    }

    DemoRepair toDispatched(Report report, int slow) {
        return after(1 + slow, Post.ENGINEERING_SUPERVISOR, new RepairAct.Acknowledge())
                .after(1, Post.ENGINEERING_SUPERVISOR, new RepairAct.Triage(report.priority(), trade(report), false))
                .after(2, Post.TEAM_LEADER, new RepairAct.Dispatch(technician.id(), technician.name()));
    }

    /** Off the price list: it waits for the supervisor's price. */
    DemoRepair toReview(Report report) {
        return after(2, Post.ENGINEERING_SUPERVISOR, new RepairAct.Acknowledge())
                .after(1, Post.ENGINEERING_SUPERVISOR, new RepairAct.Triage(report.priority(), trade(report), true));
    }

    /** The price waits for its customer. */
    DemoRepair priced(boolean already) {
        var piping = new ChargeLine(
                null, "拆换暗埋水管", "处", BigDecimal.ONE, new BigDecimal("280"), new BigDecimal("120"), true, false);
        return already
                ? after(10, Post.ENGINEERING_SUPERVISOR, new RepairAct.Review(true, List.of(piping), "须半天"))
                : this;
    }

    DemoRepair toOnSite(int slow) {
        return technician(3 + slow, new RepairAct.Accept()).technician(slow > 60 ? 18 : 7, new RepairAct.Arrive());
    }

    DemoRepair toWorking(List<ChargeLine> lines, String customer) {
        technician(4, new RepairAct.CheckItems(lines, ""));
        if (lines.stream().anyMatch(line -> line.sum().signum() > 0)) {
            technician(1, new RepairAct.Quote());
            technician(2, new RepairAct.Agree(Consent.Way.CODE, customer, "短信验证码已核对"));
        }
        return technician(1, new RepairAct.Start(SafetyCheck.whole(SafetyPoint.of(Trade.GENERAL))));
    }

    DemoRepair toSigned(List<ChargeLine> lines, int minutes, String customer, int stars) {
        return technician(minutes, new RepairAct.Complete(lines, minutes, "已处理，试用正常"))
                .technician(
                        4, new RepairAct.Sign(new Signature(customer, null), true, stars, Math.min(5, stars + 1), ""));
    }

    /** What is charged goes to finance with a batch, later. */
    DemoRepair toClosed() {
        technician(90, new RepairAct.ReturnSlip());
        after(30, Post.ENGINEERING_SUPERVISOR, new RepairAct.Verify(""));
        return after(20, Post.FRONT_DESK, new RepairAct.Close());
    }

    DemoRepair technician(int minutes, RepairAct act) {
        return perform(minutes, performers.apply(technician), act);
    }

    DemoRepair after(int minutes, Post post, RepairAct act) {
        return perform(minutes, as(post), act);
    }

    private DemoRepair perform(int minutes, Performer by, RepairAct act) {
        at = at.plus(Duration.ofMinutes(minutes));
        over = over || at.isAfter(now);
        if (!over) {
            keep(desk.performAsOf(community, number, version, act, by, at));
            completed |= act instanceof RepairAct.Complete;
        }
        return this;
    }

    /** The day after somebody looks at it; whatever was not completed is not looked at. */
    void checked(Instant moment, RepairAct act) {
        if (!over && completed) {
            at = moment.isAfter(at) ? moment : at;
            after(0, Post.PROPERTY_ASSISTANT, act);
        }
    }

    /** The moment of the last act. */
    Instant at() {
        return at;
    }

    private Performer as(Post post) {
        return performers.apply(crew.the(post));
    }

    private static Trade trade(Report report) {
        var trade = report.trade();
        return trade == null ? Trade.GENERAL : trade;
    }

    private void keep(Performed performed) {
        if (performed instanceof Performed.Done(var matter)) {
            number = matter.number();
            version = matter.version();
        } else {
            throw new IllegalStateException("the demonstration was refused: " + performed);
        }
    }
}
