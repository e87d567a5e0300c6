-- What the check of a completed repair found (REP-25); the timeline keeps how it came to be.
alter table work_order
    add column check_state text check (check_state in ('PASSED', 'TO_MEND', 'TO_RECHECK')),
    add column check_note text,
    add column check_by text,
    add column check_at timestamptz,
    add check (num_nonnulls(check_state, check_note, check_by, check_at) in (0, 4));

create index work_order_completed on work_order (community_id, completed_at) where completed_at is not null;
create index work_order_to_mend on work_order (community_id, check_state) where check_state in ('TO_MEND', 'TO_RECHECK');
