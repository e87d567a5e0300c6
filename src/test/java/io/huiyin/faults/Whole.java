package io.huiyin.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold in the database at any moment, whoever was killed: nothing half, nothing double, nothing out of thin air. */
public final class Whole {
    private static final Map<String, String> LAWS = laws();

    private Whole() {}

    static List<String> faults(Database database) {
        var faults = new ArrayList<String>();
        LAWS.forEach((law, sql) -> database.list(sql + " limit 3", row -> law + ": " + row.getString(1))
                .forEach(faults::add));
        return faults;
    }

    /** Each law with the query that finds what breaks it; its first column says where. */
    public static Map<String, String> laws() {
        var laws = new LinkedHashMap<String, String>();
        timelines(laws);
        clocks(laws);
        messages(laws);
        papers(laws);
        upkeep(laws);
        rounds(laws);
        texts(laws);
        return laws;
    }

    private static void rounds(Map<String, String> laws) {
        laws.put("the book of a round is kept as far as its lines go", """
                select o.clause || ' ' || o.day || ' ' || o.subject from round_occurrence o
                where not exists (select 1 from round_book b
                      where b.community_id = o.community_id and b.clause = o.clause and b.kept_until >= o.begins_at)""");
    }

    private static void timelines(Map<String, String> laws) {
        laws.put("the register counts and ends with its timeline", """
                select m.number from matter m
                cross join lateral (
                      select count(*) as entries, (array_agg(e.hash order by e.seq desc))[1] as head from entry e
                      where e.community_id = m.community_id and e.matter_id = m.id) told
                where m.entries <> told.entries or m.head is distinct from told.head""");
        laws.put("the register stands where its last act led", """
                select m.number || ': ' || m.stage || ' v' || m.version from matter m
                left join lateral (
                      select e.to_stage, e.version from entry e
                      where e.community_id = m.community_id and e.matter_id = m.id and e.to_stage is not null
                      order by e.seq desc limit 1) last on true
                where m.stage is distinct from last.to_stage or m.version is distinct from last.version""");
        laws.put("every version is one act", """
                select m.number from matter m join entry e on e.community_id = m.community_id and e.matter_id = m.id
                where e.to_stage is not null
                group by m.community_id, m.number, m.version having count(*) <> m.version or count(distinct e.version) <> m.version""");
        laws.put("every repair has its work order", """
                select m.number from matter m
                where m.kind = 'repair' and not exists (select 1 from work_order w
                      where w.community_id = m.community_id and w.matter_id = m.id)""");
        laws.put("every claimed submission led somewhere", """
                select key::text from submission where matter_id is null and contact_id is null""");
        laws.put("a contact leads to the matter that came from it", """
                select c.id::text from contact c
                where c.outcome = 'MATTER' and not exists (select 1 from work_order w
                      where w.community_id = c.community_id and w.matter_id = c.matter_id)""");
        laws.put("a repair under warranty began as one", """
                select w.matter_id::text from warranty_repair w
                where not exists (select 1 from entry e where e.community_id = w.community_id
                      and e.matter_id = w.matter_id and e.word = 'ReportAgain')""");
        laws.put("a contact leads to one repair", """
                select w.contact_id::text from work_order w where w.contact_id is not null
                group by w.community_id, w.contact_id having count(*) > 1""");
    }

    private static void clocks(Map<String, String> laws) {
        laws.put("no clock runs on what has ended", """
                select m.number || ' ' || c.clause from matter m
                join clause_clock c on c.community_id = m.community_id and c.matter_id = m.id
                where m.ended and c.state in ('RUNNING', 'PAUSED')""");
        laws.put("a repair at work has the clock of its completion", """
                select m.number || ' ' || m.stage from matter m
                where m.kind = 'repair' and m.origin = 'LIVE' and m.priority <> 'LOW'
                  and m.stage in ('RECORDED', 'TRIAGE', 'UNASSIGNED', 'DISPATCHED', 'ACCEPTED', 'ON_SITE', 'WORKING')
                  and not exists (select 1 from clause_clock c
                      where c.community_id = m.community_id and c.matter_id = m.id
                        and c.clause in ('REP-06', 'REP-07') and c.state = 'RUNNING')""");
        laws.put("the timeline tells every step of a clock, once", """
                select m.number from matter m
                join clause_clock c on c.community_id = m.community_id and c.matter_id = m.id
                where m.origin = 'LIVE' group by m.community_id, m.id, m.number
                having sum(c.step) <> (select count(*) from entry e
                      where e.community_id = m.community_id and e.matter_id = m.id and e.word like 'Clock%')""");
        laws.put("a clock is late once its due time was stepped over", """
                select m.number || ' ' || c.clause from matter m
                join clause_clock c on c.community_id = m.community_id and c.matter_id = m.id
                where c.next_at > c.due_at and c.state = 'RUNNING' and c.breached_at is null""");
    }

    private static void messages(Map<String, String> laws) {
        laws.put("somebody was told of every step of a clock", """
                select m.number || ' ' || c.clause || ' ' || taken.at from matter m
                join clause_clock c on c.community_id = m.community_id and c.matter_id = m.id
                cross join lateral generate_series(0, c.step - 1) as taken (at)
                where m.origin = 'LIVE' and not exists (select 1 from message t
                      where t.community_id = m.community_id and t.once = m.number || ':clock:' || c.id || ':' || taken.at)""");
        laws.put("every message waits on the page", """
                select t.id::text from message t
                where not exists (select 1 from delivery d
                      where d.community_id = t.community_id and d.message_id = t.id and d.channel = 'PAGE')""");
    }

    private static void papers(Map<String, String> laws) {
        laws.put("papers are numbered without gaps", """
                select n.prefix || ' ' || n.day || ': ' || n.last || ' handed out, ' || count(m.id) from document_number n
                left join (select community_id, id, number from matter
                           union all select community_id, id, number from finance_batch) m
                     on m.community_id = n.community_id and m.number like n.prefix || to_char(n.day, 'YYYYMMDD') || '-%'
                group by n.community_id, n.prefix, n.day, n.last
                having count(m.id) <> n.last
                    or max(substring(m.number from '[0-9]+$')::int) <> n.last""");
        laws.put("an incident is told once, where it is kept", """
                select m.number from matter m where m.kind = 'repair' and
                    (select count(*) from incident i where i.community_id = m.community_id and i.matter_id = m.id) <>
                    (select count(*) from entry e where e.community_id = m.community_id and e.matter_id = m.id
                        and e.word = 'ReportIncident')""");
        laws.put("what was paid is what the payments sum up to", """
                select w.matter_id::text from work_order w
                where w.paid <> coalesce((select sum(p.amount) from payment p
                      where p.community_id = w.community_id and p.matter_id = w.matter_id), 0)""");
        laws.put("what is with finance stands on the customer's account, once", """
                select w.matter_id::text from work_order w
                where w.to_finance_at is not null and (select count(*) from bill_charge c
                      where c.community_id = w.community_id and c.matter_id = w.matter_id and c.kind = 'CHARGE'
                        and c.round = w.reopened) <> 1""");
        laws.put("a counter-entry takes back a whole charge", """
                select k.matter_id::text from bill_charge k
                where k.kind = 'COUNTER' and not exists (select 1 from bill_charge c
                      where c.community_id = k.community_id and c.matter_id = k.matter_id and c.round = k.round
                        and c.kind = 'CHARGE' and c.amount = -k.amount)""");
        laws.put("what a batch took to finance stands on the accounts, line by line", """
                select b.number || ' ' || l.position from finance_batch b
                join finance_batch_line l on l.community_id = b.community_id and l.batch_id = b.id and l.left_out_at is null
                where (b.handed_at is not null) <> exists (select 1 from bill_charge c
                      where c.community_id = l.community_id and c.matter_id = l.matter_id and c.round = l.round
                        and c.kind = l.kind and c.amount = l.amount and c.batch_id = b.id)""");
    }

    private static void upkeep(Map<String, String> laws) {
        laws.put("what lies at a place is what came less what went", """
                select b.place_id || ' ' || b.material_id from stock b
                where b.quantity <> (
                      select coalesce(sum(case when v.to_place = b.place_id then v.quantity else -v.quantity end), 0)
                      from stock_movement v
                      where v.community_id = b.community_id and v.material_id = b.material_id
                        and b.place_id in (v.from_place, v.to_place))""");
        laws.put("every completion has its labour, once", """
                select m.number from matter m
                where m.kind = 'repair'
                  and (select count(*) from entry e
                       where e.community_id = m.community_id and e.matter_id = m.id and e.word = 'Complete')
                   <> (select count(*) from labour l where l.community_id = m.community_id and l.matter_id = m.id)""");
    }

    private static void texts(Map<String, String> laws) {
        laws.put("an order's first text is owed once, and for an order that was written here", """
                select t.number from customer_text t join matter m on m.community_id = t.community_id and m.id = t.matter_id
                where t.template = 'RECORDED' and t.kind = 'repair'
                group by t.community_id, t.number, m.id, m.community_id, m.number, m.origin
                having count(*) > 1 or m.origin <> 'LIVE' or m.number <> t.number""");
        laws.put("one text of each kind waits for an order", """
                select t.number || ' ' || t.template from customer_text t where t.state = 'WAITING' and t.leased_until is null
                group by t.community_id, t.number, t.template having count(*) > 1""");
        laws.put("no text waits about what is over", """
                select t.number || ' ' || t.template from customer_text t
                join matter m on m.community_id = t.community_id and m.id = t.matter_id
                where t.state = 'WAITING' and t.leased_until is null and m.kind = 'repair'
                  and (m.ended and t.template not in ('LINK', 'CANCELLED')
                       or t.template like 'PRICE%' and m.stage <> 'QUOTED'
                       or t.template = 'COMPLETED' and m.stage <> 'COMPLETED')""");
    }
}
