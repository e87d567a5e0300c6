package io.huiyin.worklist;

import io.huiyin.estate.Community;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Submission;
import io.huiyin.procedure.ActIncomplete;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.RepairAct;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.Stage;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Gives an order to a technician: for the first time, or from one to another (REP-24). */
@Service
public class Dispatching {
    private final RepairDesk desk;
    private final StaffMembers staff;

    Dispatching(RepairDesk desk, StaffMembers staff) {
        this.desk = desk;
        this.staff = staff;
    }

    /**
     * Gives the order that was seen at a version to a technician of this community.
     *
     * @param reason why it goes from one to another; not needed the first time
     * @throws ActIncomplete when nobody of that id is sent to work here
     */
    public Performed give(
            Community community,
            String number,
            int seen,
            long technicianId,
            String reason,
            Performer by,
            UUID submission) {
        var technician = technician(community.id(), technicianId);
        var once = new Submission(submission, "give %s %d".formatted(number, technicianId));
        return desk.find(community, number)
                .map(repair -> desk.perform(community, number, seen, act(repair, technician, reason), by, once))
                .orElseGet(Performed.Absent::new);
    }

    private static RepairAct act(Repair repair, StaffMember technician, String reason) {
        return repair.stage() == Stage.UNASSIGNED
                ? new RepairAct.Dispatch(technician.id(), technician.name())
                : new RepairAct.Transfer(technician.id(), technician.name(), reason);
    }

    private StaffMember technician(long communityId, long id) {
        return staff.holding(communityId, Boards.SENT).stream()
                .filter(member -> member.id() == id)
                .findFirst()
                .orElseThrow(() -> new ActIncomplete(
                        List.of(new FieldFault("technicianId", Reason.of("repair.field.technician")))));
    }
}
