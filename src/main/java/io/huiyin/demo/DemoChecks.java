package io.huiyin.demo;

import io.huiyin.area.Areas;
import io.huiyin.estate.Buildings;
import io.huiyin.estate.Community;
import io.huiyin.repair.RepairAct;
import io.huiyin.round.RoundKeeper;
import io.huiyin.staff.Post;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks of the repairs of the days before: one day's were forgotten, one repair has to be mended, yesterday's wait. */
@Component
class DemoChecks {
    private static final int FORGOTTEN = 3;
    private static final int FOUND_FAULTY = 2;
    private final Areas areas;
    private final Buildings buildings;
    private final RoundKeeper rounds;

    DemoChecks(Areas areas, Buildings buildings, RoundKeeper rounds) {
        this.areas = areas;
        this.buildings = buildings;
        this.rounds = rounds;
    }

    /** Every other building has a keeper; the others are everybody's. */
    void areas(Community community, DemoStaff.Crew crew) {
        var keeper = crew.the(Post.PROPERTY_ASSISTANT).id();
        var all = buildings.of(community.id());
        for (var nth = 0; nth < all.size(); nth += 2) {
            areas.give(community.id(), all.get(nth).id(), keeper);
        }
    }

    /** In the afternoon after a day its repairs are looked at, unless that afternoon is still to come. */
    void dayAfter(Community community, LocalDate completed, List<DemoRepair> repairs, Instant now) {
        var next = completed.plusDays(1);
        var afternoon = next.atTime(14, 40).atZone(community.zone()).toInstant();
        var ago = completed.until(now.atZone(community.zone()).toLocalDate()).getDays();
        if (ago > 1) {
            rounds.run(next.atTime(8, 0).atZone(community.zone()).toInstant());
            for (var nth = 0; nth < repairs.size() && ago != FORGOTTEN; nth++) {
                var faulty = ago == FOUND_FAULTY && nth == 1;
                repairs.get(nth)
                        .checked(
                                afternoon.plusSeconds(540L * nth),
                                faulty ? new RepairAct.FailCheck("台面未清理，密封胶有缺口") : new RepairAct.PassCheck(""));
            }
        }
    }
}
