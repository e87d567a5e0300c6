package io.huiyin.repair.phone;

import io.huiyin.matter.Priority;
import io.huiyin.repair.Stage;
import io.huiyin.staff.Trade;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** An order as a technician's list shows it. */
public record OrderLine(
        String number,
        int version,
        Stage stage,
        String fault,
        String place,
        Priority priority,
        @Nullable Trade trade,
        @Nullable Instant appointment,
        @Nullable Due due,
        String building) {

    static OrderLine of(MyOrders.Row row, @Nullable Due due) {
        return new OrderLine(
                row.number(),
                row.version(),
                row.stage(),
                row.fault(),
                row.place(),
                row.priority(),
                row.trade(),
                row.appointment(),
                due,
                row.building());
    }

    public boolean urgent() {
        return priority == Priority.URGENT;
    }

    /** The hour in which it is due or the customer waits; within it one goes from building to building. */
    Instant hour() {
        var first = first();
        return first.equals(Instant.MAX) ? first : first.truncatedTo(ChronoUnit.HOURS);
    }

    /** What comes first: the moment at which time runs out or the customer waits, whichever is earlier. */
    Instant first() {
        var end = due == null || due.paused() ? Instant.MAX : due.at();
        return appointment != null && appointment.isBefore(end) ? appointment : end;
    }
}
