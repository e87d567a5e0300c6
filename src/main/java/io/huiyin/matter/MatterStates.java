package io.huiyin.matter;

import java.util.List;
import org.springframework.stereotype.Component;

/** What can be said of matters of every kind: none of this should ever be found. */
@Component
class MatterStates implements ImpossibleStates {
    private static final ImpossibleState ENDED_WITH_AN_OPEN_CLOCK =
            new ImpossibleState("matter.ENDED_WITH_AN_OPEN_CLOCK", """
            select m.community_id, m.id as matter_id, string_agg(c.clause, ' ' order by c.clause) as detail
            from clause_clock c join matter m on m.community_id = c.community_id and m.id = c.matter_id
            where c.state in ('RUNNING', 'PAUSED') and m.ended
            group by m.community_id, m.id""");

    /** Longer than the sweep takes to come round, however busy it is. */
    private static final ImpossibleState LATE_WITHOUT_BREACH = new ImpossibleState("matter.LATE_WITHOUT_BREACH", """
            select c.community_id, c.matter_id, string_agg(c.clause, ' ' order by c.clause) as detail
            from clause_clock c
            where c.state = 'RUNNING' and c.breached_at is null and c.due_at < cast(:asOf as timestamptz) - interval '10 minutes'
            group by c.community_id, c.matter_id""");

    private static final ImpossibleState PAUSED_WHILE_RUNNING = new ImpossibleState("matter.PAUSED_WHILE_RUNNING", """
            select p.community_id, p.matter_id, max(p.reason) as detail
            from pause p join matter m on m.community_id = p.community_id and m.id = p.matter_id
            where p.to_at is null
              and (m.ended or exists (select 1 from clause_clock c
                   where c.community_id = p.community_id and c.matter_id = p.matter_id and c.state = 'RUNNING'))
            group by p.community_id, p.matter_id""");

    private static final ImpossibleState CLOCK_STANDS_WITHOUT_PAUSE =
            new ImpossibleState("matter.CLOCK_STANDS_WITHOUT_PAUSE", """
            select c.community_id, c.matter_id, string_agg(c.clause, ' ' order by c.clause) as detail
            from clause_clock c
            where c.state = 'PAUSED' and not exists (select 1 from pause p
                  where p.community_id = c.community_id and p.matter_id = c.matter_id and p.to_at is null)
            group by c.community_id, c.matter_id""");

    private static final ImpossibleState ASSIGNEE_HAS_LEFT = new ImpossibleState("matter.ASSIGNEE_HAS_LEFT", """
            select m.community_id, m.id as matter_id, s.name as detail
            from matter m join staff_member s on s.id = m.assignee_id
            where not m.ended and s.left_at <= :asOf""");

    private static final ImpossibleState STAGE_IS_NOT_THE_LAST_ENTRYS =
            new ImpossibleState("matter.STAGE_IS_NOT_THE_LAST_ENTRYS", """
            select m.community_id, m.id as matter_id, m.kind || '.stage.' || last.to_stage as detail
            from matter m cross join lateral (
                 select e.to_stage from entry e
                 where e.community_id = m.community_id and e.matter_id = m.id and e.to_stage is not null
                 order by e.seq desc limit 1) last
            where not m.ended and last.to_stage <> m.stage""");

    @Override
    public List<ImpossibleState> all() {
        return List.of(
                ENDED_WITH_AN_OPEN_CLOCK,
                LATE_WITHOUT_BREACH,
                PAUSED_WHILE_RUNNING,
                CLOCK_STANDS_WITHOUT_PAUSE,
                ASSIGNEE_HAS_LEFT,
                STAGE_IS_NOT_THE_LAST_ENTRYS);
    }
}
