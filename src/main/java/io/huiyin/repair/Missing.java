package io.huiyin.repair;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a work order lacks before it may be closed (REP-26), as the names of its fields. */
final class Missing {
    private final List<String> fields = new ArrayList<>();

    private Missing() {}

    static List<String> from(WorkOrder order) {
        var missing = new Missing();
        missing.look("trade", order.trade());
        if (order.refusal() == null) {
            missing.lookAtTheWork(order);
        }
        return List.copyOf(missing.fields);
    }

    private void lookAtTheWork(WorkOrder order) {
        var progress = order.progress();
        look("technician", order.technician().id());
        look("acknowledgedAt", progress.acknowledgedAt());
        look("acceptedAt", progress.acceptedAt());
        look("arrivedAt", progress.arrivedAt());
        look("startedAt", progress.startedAt());
        look("completedAt", progress.completedAt());
        look("labourMinutes", progress.labourMinutes());
        look("result", progress.result());
        look("lines", order.lines().isEmpty() ? null : order.lines());
        look("signOff", order.signOff());
        look("returnedAt", progress.returnedAt());
        look("verifiedAt", progress.verifiedAt());
        look("consent", order.agreed(order.sum()) ? Boolean.TRUE : null);
    }

    private void look(String field, @Nullable Object value) {
        if (value == null) {
            fields.add(field);
        }
    }
}
