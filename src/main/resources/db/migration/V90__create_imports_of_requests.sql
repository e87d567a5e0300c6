-- A file of past requests: it waits sealed until it is worked through, then only what came of each row is kept.
create table import_run (
    community_id    bigint not null references community (id),
    id              bigint not null default nextval('entity_id'),
    submission      uuid,
    file_name       text not null check (length(file_name) between 1 and 200),
    content         bytea,
    heading         text not null,
    mapping         text check (mapping is json object),
    state           text not null default 'UPLOADED' check (state in ('UPLOADED', 'WAITING', 'RUNNING', 'DONE', 'FAILED')),
    staff_id        bigint not null references staff_member (id),
    staff_name      text not null,
    language        text not null,
    uploaded_at     timestamptz not null,
    ended_at        timestamptz,
    attempts        int not null default 0,
    rows_total      int not null check (rows_total > 0),
    buildings_added int not null default 0,
    reason_key      text,
    reason_args     text[] not null default '{}',
    primary key (community_id, id),
    check ((state in ('DONE', 'FAILED')) = (content is null)),
    check ((state in ('DONE', 'FAILED')) = (ended_at is not null)),
    check (state = 'UPLOADED' or mapping is not null)
);
create unique index import_run_submission on import_run (community_id, submission) where submission is not null;
create index import_run_latest on import_run (community_id, uploaded_at desc);

-- What came of each row; the cells and words of a refused one are sealed, for they may name people.
create table import_row (
    community_id bigint not null,
    run_id       bigint not null,
    line         int not null,
    outcome      text not null check (outcome in ('IMPORTED', 'UPDATED', 'KNOWN', 'REJECTED')),
    matter_id    bigint,
    cells        bytea,
    faults       bytea,
    primary key (community_id, run_id, line),
    foreign key (community_id, run_id) references import_run (community_id, id),
    check ((outcome = 'REJECTED') = (matter_id is null)),
    check ((outcome = 'REJECTED') = (cells is not null and faults is not null))
);
create index import_row_outcome on import_row (community_id, run_id, outcome, line);

-- The mapping last used for files with these headings.
create table import_mapping (
    community_id bigint not null references community (id),
    heading      text not null,
    mapping      text not null check (mapping is json object),
    primary key (community_id, heading)
);
