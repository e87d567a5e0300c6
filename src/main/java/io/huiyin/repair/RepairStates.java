package io.huiyin.repair;

import io.huiyin.matter.ImpossibleState;
import io.huiyin.matter.ImpossibleStates;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where a work order and the register would contradict each other. What was imported stands as the old books had it. */
@Component
class RepairStates implements ImpossibleStates {
    private static final String OPEN = "m.kind = 'repair' and not m.ended and m.origin = 'LIVE'";

    private static final ImpossibleState WITHOUT_WORK_ORDER = new ImpossibleState("repair.WITHOUT_WORK_ORDER", """
            select m.community_id, m.id as matter_id, m.number as detail
            from matter m where m.kind = 'repair' and not m.ended and not exists (select 1 from work_order w
                 where w.community_id = m.community_id and w.matter_id = m.id)""");

    private static final ImpossibleState REGISTER_DIFFERS = new ImpossibleState("repair.REGISTER_DIFFERS", """
            select m.community_id, m.id as matter_id,
                   case when m.priority <> w.priority then 'repair.missing.priority' else 'repair.missing.technician' end as detail
            from matter m join work_order w on w.community_id = m.community_id and w.matter_id = m.id
            where not m.ended and (m.priority <> w.priority or m.assignee_id is distinct from w.technician_id)""");

    private static final ImpossibleState UNTIMED =
            new ImpossibleState("repair.UNTIMED", """
            select m.community_id, m.id as matter_id, 'matter.priority.' || m.priority as detail
            from matter m
            where %s and m.priority in ('URGENT', 'REGULAR') and m.stage in (%s) and not exists (
                  select 1 from clause_clock c
                  where c.community_id = m.community_id and c.matter_id = m.id and c.state in ('RUNNING', 'PAUSED')
                    and c.clause = case m.priority when 'URGENT' then 'REP-06' else 'REP-07' end)
            """.formatted(OPEN, stages(Stage.RECORDED, Stage.PAUSED)));

    private static final ImpossibleState PAUSE_DIFFERS =
            new ImpossibleState("repair.PAUSE_DIFFERS", """
            select m.community_id, m.id as matter_id, 'repair.stage.' || m.stage as detail
            from matter m left join pause p
              on p.community_id = m.community_id and p.matter_id = m.id and p.to_at is null
            where %s and (m.stage = 'PAUSED') <> (p.id is not null)""".formatted(OPEN));

    private static final ImpossibleState PAID_DIFFERS = new ImpossibleState("repair.PAID_DIFFERS", """
            select w.community_id, w.matter_id, w.paid::text as detail
            from work_order w
            where w.paid <> (select coalesce(sum(p.amount), 0) from payment p
                  where p.community_id = w.community_id and p.matter_id = w.matter_id)""");

    private static final ImpossibleState FACT_IS_MISSING = new ImpossibleState(
            "repair.FACT_IS_MISSING",
            Arrays.stream(Fact.values())
                    .map(Fact::missing)
                    .collect(Collectors.joining(
                            " union all ", "select distinct on (community_id, matter_id) * from (", ") missing")));

    @Override
    public List<ImpossibleState> all() {
        return List.of(WITHOUT_WORK_ORDER, REGISTER_DIFFERS, UNTIMED, PAUSE_DIFFERS, PAID_DIFFERS, FACT_IS_MISSING);
    }

    /** What an order must hold from a stage on, until it is with finance. */
    private enum Fact {
        TECHNICIAN("technician_id", "technician", Stage.DISPATCHED),
        ACCEPTED("accepted_at", "acceptedAt", Stage.ACCEPTED),
        ARRIVED("arrived_at", "arrivedAt", Stage.ON_SITE),
        STARTED("started_at", "startedAt", Stage.WORKING),
        COMPLETED("completed_at", "completedAt", Stage.COMPLETED),
        SIGNED("sign_at", "signOff", Stage.SIGNED),
        RETURNED("returned_at", "returnedAt", Stage.RETURNED),
        VERIFIED("verified_at", "verifiedAt", Stage.VERIFIED);

        private final String column;
        private final String field;
        private final Stage from;

        Fact(String column, String field, Stage from) {
            this.column = column;
            this.field = field;
            this.from = from;
        }

        private String missing() {
            return """
                    select m.community_id, m.id as matter_id, 'repair.missing.%s' as detail
                    from matter m join work_order w on w.community_id = m.community_id and w.matter_id = m.id
                    where %s and w.%s is null and m.stage in (%s)
                    """.formatted(field, OPEN, column, stages(from, Stage.WITH_FINANCE));
        }
    }

    private static String stages(Stage first, Stage last) {
        return EnumSet.range(first, last).stream()
                .map(stage -> "'" + stage + "'")
                .collect(Collectors.joining(", "));
    }
}
