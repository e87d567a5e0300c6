package io.huiyin.repair.web;

import io.huiyin.matter.PressingClock;
import io.huiyin.repair.Copies.Holder;
import io.huiyin.repair.RepairFilter.Tab;
import io.huiyin.repair.RepairLine;
import io.huiyin.repair.Stage;
import io.huiyin.staff.StaffMember;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list of repairs as it is shown.
 *
 * @param counts how many there are under a tab, where that is counted
 * @param slipsBy until when copies 2 and 3 are to be back each day (REP-17)
 * @param more whether there is another page
 */
public record RepairTable(
        RepairQuery query,
        List<Row> rows,
        Map<Tab, Integer> counts,
        List<StaffMember> technicians,
        boolean more,
        String slipsBy) {
    public RepairTable {
        rows = List.copyOf(rows);
        technicians = List.copyOf(technicians);
    }

    /** A repair with the clock that runs out first, and what its clause asks. */
    public record Row(RepairLine line, @Nullable PressingClock pressing, String asked) {
        /** Who has copies 2 and 3 while they are still out (REP-17). */
        public Holder holder() {
            return line.stage() == Stage.SIGNED ? Holder.TECHNICIAN : Holder.ENGINEERING_SUPERVISOR;
        }
    }

    public boolean slips() {
        return query.tab() == Tab.SLIPS;
    }

    /** The name of the technician who is filtered by. */
    public String technician(String id) {
        return technicians.stream()
                .filter(member -> String.valueOf(member.id()).equals(id))
                .map(StaffMember::name)
                .findFirst()
                .orElse(id);
    }
}
