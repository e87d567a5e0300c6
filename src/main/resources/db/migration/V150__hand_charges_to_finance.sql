-- The month's batch of charged orders on its way to finance (REP-18), what stands on customers' accounts, payments taken
-- back, and who was reminded of slips (REP-17).

create table finance_batch (
    community_id bigint not null references community (id),
    id bigint not null default nextval('entity_id'),
    number text not null,
    month date not null check (extract(day from month) = 1),
    until timestamptz not null,
    drawn_at timestamptz not null,
    drawn_by bigint not null references staff_member (id),
    handed_at timestamptz,
    handed_by bigint references staff_member (id),
    received_at timestamptz,
    received_by bigint references staff_member (id),
    received_note text,
    version int not null default 1 check (version > 0),
    primary key (community_id, id),
    unique (community_id, number),
    check ((handed_at is null) = (handed_by is null)),
    check ((received_at is null) = (received_by is null) and (received_at is null) = (received_note is null)),
    check (received_at is null or handed_at is not null)
);
-- One batch at a time is being drawn up, so two people find the same one.
create unique index finance_batch_open on finance_batch (community_id) where handed_at is null;
call guard_rows('finance_batch');

create table finance_batch_line (
    community_id bigint not null,
    batch_id bigint not null,
    position int not null check (position > 0),
    matter_id bigint not null,
    round int not null check (round >= 0),
    kind text not null check (kind in ('CHARGE', 'COUNTER')),
    amount numeric(12, 2) not null check ((kind = 'CHARGE') = (amount > 0) and amount <> 0),
    left_out_at timestamptz,
    left_out_by bigint references staff_member (id),
    left_out_because text check (left_out_because <> ''),
    primary key (community_id, batch_id, position),
    foreign key (community_id, batch_id) references finance_batch (community_id, id),
    foreign key (community_id, matter_id) references work_order (community_id, matter_id),
    check ((left_out_at is null) = (left_out_by is null) and (left_out_at is null) = (left_out_because is null))
);
create unique index finance_batch_line_once on finance_batch_line (community_id, matter_id, round, kind)
    where left_out_at is null;
call guard_rows('finance_batch_line');

-- What was handed over stays as it was.
create function refuse_change_of_handed_batch() returns trigger language plpgsql as $$
declare
    handed boolean;
begin
    if tg_table_name = 'finance_batch' then
        handed := tg_op = 'DELETE' or (old.handed_at is not null and (
                  old.received_at is not null or new.handed_at is distinct from old.handed_at
                  or new.number <> old.number or new.month <> old.month or new.until <> old.until));
    else
        handed := tg_op = 'DELETE' or exists (select 1 from finance_batch b
                  where b.community_id = old.community_id and b.id = old.batch_id and b.handed_at is not null);
    end if;
    if handed then
        raise exception 'a batch that was handed to finance is never changed'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger finance_batch_stays before update or delete on finance_batch
    for each row execute function refuse_change_of_handed_batch();
create trigger finance_batch_line_stays before update or delete on finance_batch_line
    for each row execute function refuse_change_of_handed_batch();

-- What stands on the customer's account. A round counts how often the order was taken up again: the charge of an earlier
-- round is taken back by a counter-entry, never changed.
create table bill_charge (
    community_id bigint not null,
    id bigint not null default nextval('entity_id'),
    matter_id bigint not null,
    round int not null check (round >= 0),
    kind text not null check (kind in ('CHARGE', 'COUNTER')),
    amount numeric(12, 2) not null check ((kind = 'CHARGE') = (amount > 0) and amount <> 0),
    revision int not null,
    home_id bigint,
    person_id bigint,
    customer text,
    batch_id bigint,
    entered_at timestamptz not null,
    entered_by bigint references staff_member (id),
    primary key (community_id, id),
    unique (community_id, matter_id, round, kind),
    foreign key (community_id, matter_id) references work_order (community_id, matter_id),
    foreign key (community_id, batch_id) references finance_batch (community_id, id)
);
create index bill_charge_of_home on bill_charge (community_id, home_id, entered_at);
create index bill_charge_of_batch on bill_charge (community_id, batch_id);
create trigger bill_charge_is_never_changed before update or delete on bill_charge
    for each row execute function refuse_change();

-- Orders that went to finance before there were batches.
insert into bill_charge (community_id, matter_id, round, kind, amount, revision, home_id, person_id, customer, entered_at, entered_by)
select m.community_id, m.id, w.reopened, 'CHARGE', s.sum, w.revision, m.home_id, m.person_id, m.customer_name, w.to_finance_at,
       (select e.actor_id from entry e where e.community_id = m.community_id and e.matter_id = m.id
          and e.word = 'HandToFinance' and e.actor = 'STAFF' order by e.seq desc limit 1)
from work_order w
join matter m on m.community_id = w.community_id and m.id = w.matter_id
cross join lateral (
     select sum(round(l.quantity * (l.labour + case when l.own_material then 0 else l.material end), 2))
            filter (where l.charged) as sum
     from charge_line l
     where l.community_id = w.community_id and l.matter_id = w.matter_id and l.revision = w.revision) s
where w.to_finance_at is not null and s.sum > 0;
call guard_rows('bill_charge');

-- Charged orders that wait for a batch.
create index work_order_verified on work_order (community_id, verified_at)
    where verified_at is not null and to_finance_at is null;

-- A payment that was entered wrongly is taken back by a negative one; its receipt may then be entered again.
alter table payment drop constraint payment_amount_check;
alter table payment drop constraint payment_community_id_receipt_key;
alter table payment
    add column cancels bigint,
    add column reason text check (reason <> ''),
    add column again int not null default 0 check (again >= 0),
    add constraint payment_amount check (amount <> 0 and (cancels is null) = (amount > 0)),
    add constraint payment_reason check ((cancels is null) = (reason is null)),
    add constraint payment_cancels foreign key (community_id, cancels) references payment (community_id, id),
    add constraint payment_cancelled_once unique (community_id, cancels);
create unique index payment_receipt on payment (community_id, receipt, again, (cancels is null));

create table slip_reminder (
    community_id bigint not null references community (id),
    id bigint not null default nextval('entity_id'),
    holder_id bigint references staff_member (id),
    slips int not null check (slips > 0),
    reminded_at timestamptz not null,
    reminded_by bigint not null references staff_member (id),
    primary key (community_id, id)
);
create index slip_reminder_latest on slip_reminder (community_id, holder_id, reminded_at desc);
create trigger slip_reminder_is_never_changed before update or delete on slip_reminder
    for each row execute function refuse_change();
call guard_rows('slip_reminder');
