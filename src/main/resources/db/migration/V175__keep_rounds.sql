-- What recurs (频次): each time that it is owed is a row, from the day on which its share of time begins.
create table round_occurrence (
    community_id bigint not null references community (id),
    id bigint not null default nextval('entity_id'),
    clause text not null,
    subject text not null,
    subject_name text not null,
    owner_id bigint references staff_member (id),
    day date not null,
    ordinal int not null check (ordinal > 0),
    figure_id bigint,
    figure text not null,
    begins_at timestamptz not null,
    due_at timestamptz not null,
    ends_at timestamptz not null,
    step int not null default 0 check (step between 0 and 3),
    next_at timestamptz,
    done_at timestamptz,
    done_by bigint references staff_member (id),
    done_by_name text,
    missed_at timestamptz,
    withdrawn_at timestamptz,
    primary key (community_id, id),
    unique (community_id, clause, day, ordinal, subject),
    check (begins_at < due_at and due_at <= ends_at),
    check (num_nonnulls(done_at, missed_at, withdrawn_at) <= 1),
    check ((done_at is null) = (done_by_name is null)),
    check ((next_at is null) = (num_nonnulls(done_at, missed_at, withdrawn_at) = 1))
);
create index round_occurrence_next on round_occurrence (next_at) where next_at is not null;
create index round_occurrence_time on round_occurrence (community_id, begins_at desc, id desc);
create index round_occurrence_clause on round_occurrence (community_id, clause, begins_at desc, id desc);

call guard_rows('round_occurrence');
