package io.huiyin.worklist;

import io.huiyin.matter.Matter;
import io.huiyin.matter.PressingClock;
import io.huiyin.repair.Brief;
import io.huiyin.staff.StaffMember;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dispatch board: what engineering has not settled yet, what nobody has yet, and what each technician has.
 *
 * @param unsettled waits for engineering to take note, classify, look or review
 * @param unassigned waits to be given to somebody, those first whose time runs out first
 */
public record Board(List<Card> unsettled, List<Card> unassigned, List<Hand> onDuty, List<Hand> offDuty) {
    public Board {
        unsettled = List.copyOf(unsettled);
        unassigned = List.copyOf(unassigned);
        onDuty = List.copyOf(onDuty);
        offDuty = List.copyOf(offDuty);
    }

    /** An order on the board, with the open clock that runs out first. */
    public record Card(Matter matter, Brief brief, @Nullable PressingClock clock) {}

    /** A technician with what he has in hand, the work under way first. */
    public record Hand(StaffMember member, List<Card> cards) {
        public Hand {
            cards = List.copyOf(cards);
        }
    }
}
