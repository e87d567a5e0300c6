package io.huiyin.repair;

import io.huiyin.asset.UpkeepRules;
import io.huiyin.matter.ActRefused;
import io.huiyin.matter.Move;
import io.huiyin.procedure.Reason;
import io.huiyin.store.NotEnough;
import io.huiyin.store.Store;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Books what a completion cost the company, in its transaction: material from the store, and the technician's time (REP-23, REP-28). */
@Component
class Spending {
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);
    private final Store store;
    private final UpkeepRules rules;
    private final JdbcClient jdbc;

    Spending(Store store, UpkeepRules rules, JdbcClient jdbc) {
        this.store = store;
        this.rules = rules;
        this.jdbc = jdbc;
    }

    void book(WorkOrder order, RepairAct act, Move<Stage> move) {
        if (act instanceof RepairAct.Complete complete) {
            complete(order, complete, move);
        }
    }

    private void complete(WorkOrder order, RepairAct.Complete complete, Move<Stage> move) {
        labour(order, complete.labourMinutes(), move);
        if (!complete.uses().isEmpty()) {
            try {
                var ref = order.ref();
                store.use(
                        ref.communityId(), ref.id(), complete.uses(), move.by().actor(), move.at());
            } catch (NotEnough less) {
                throw new ActRefused(Reason.of("repair.refused.material", less.material(), less.left()));
            }
        }
    }

    private void labour(WorkOrder order, int minutes, Move<Stage> move) {
        var hourly = rules.inForce(order.ref().communityId(), move.at()).hourly();
        jdbc.sql("""
                insert into labour (community_id, matter_id, done_at, staff_id, minutes, hourly, cost)
                values (:community, :matter, :at, cast(:staff as bigint), :minutes, :hourly, :cost)""")
                .param("community", order.ref().communityId())
                .param("matter", order.ref().id())
                .param("at", Timestamp.from(move.at()))
                .param("staff", order.technician().id())
                .param("minutes", minutes)
                .param("hourly", hourly)
                .param("cost", hourly.multiply(BigDecimal.valueOf(minutes)).divide(HOUR, 2, RoundingMode.HALF_UP))
                .update();
    }
}
