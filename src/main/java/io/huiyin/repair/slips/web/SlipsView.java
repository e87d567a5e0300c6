package io.huiyin.repair.slips.web;

import io.huiyin.repair.slips.Slip;
import io.huiyin.staff.StaffMember;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The slips that are out, by who has them.
 *
 * @param by until when they are to be back each day (REP-17)
 * @param mayRemind whether the viewer may remind the holders
 * @param mayConfirm whether the viewer confirms what came back, and takes in what technicians bring
 */
public record SlipsView(
        SlipQuery query,
        List<Holding> holdings,
        List<StaffMember> technicians,
        String by,
        Instant now,
        boolean mayRemind,
        boolean mayConfirm,
        List<Told> told) {
    public SlipsView {
        holdings = List.copyOf(holdings);
        technicians = List.copyOf(technicians);
        told = List.copyOf(told);
    }

    /**
     * What somebody has in his hands.
     *
     * @param technicianId none for the engineering supervisor
     * @param reminded when he was reminded last, within a day
     */
    public record Holding(
            @Nullable Long technicianId,
            String name,
            List<Slip> slips,
            @Nullable Instant reminded) {
        public Holding {
            slips = List.copyOf(slips);
        }

        public boolean withSupervisor() {
            return technicianId == null;
        }
    }

    /** What came of one of the slips that were sent. */
    public record Told(String number, boolean done, List<String> reasons) {
        public Told {
            reasons = List.copyOf(reasons);
        }
    }

    public long late() {
        return holdings.stream()
                .flatMap(holding -> holding.slips().stream())
                .filter(slip -> slip.late(now))
                .count();
    }

    public int count() {
        return holdings.stream().mapToInt(holding -> holding.slips().size()).sum();
    }

    public long done() {
        return told.stream().filter(Told::done).count();
    }

    public List<Told> refused() {
        return told.stream().filter(each -> !each.done()).toList();
    }
}
