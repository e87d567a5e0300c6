package io.huiyin.repair;

import io.huiyin.matter.Matter;
import io.huiyin.matter.Move;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Keeps what an act means in money beside the work order: the customer's account, and what was paid on it. */
@Component
class MoneyBooks {
    private final Charges charges;
    private final Payments payments;

    MoneyBooks(Charges charges, Payments payments) {
        this.charges = charges;
        this.payments = payments;
    }

    void keep(Matter matter, WorkOrder order, RepairAct act, Move<Stage> move) {
        if (act instanceof RepairAct.RecordPayment payment) {
            payments.keep(matter.ref(), payment, staff(move), move.at());
        }
        if (act instanceof RepairAct.CancelPayment cancelled) {
            payments.cancel(matter.ref(), cancelled, staff(move), move.at());
        }
        if (act instanceof RepairAct.HandToFinance(String batch)) {
            charges.charge(matter, order, batch, staff(move), move.at());
        }
    }

    private static long staff(Move<Stage> move) {
        return Objects.requireNonNull(move.by().actor().staffId());
    }
}
