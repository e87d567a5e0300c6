-- A roster somebody sent in: the file waits sealed until it is worked through, then only the result is kept.
create table roster_import (
    community_id    bigint not null references community,
    id              bigint not null default nextval('entity_id'),
    submission      uuid not null,
    file_name       text not null,
    size            int not null,
    content         bytea,
    state           text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'REFUSED', 'FAILED')),
    staff_id        bigint not null,
    staff_name      text not null,
    uploaded_at     timestamptz not null,
    started_at      timestamptz,
    ended_at        timestamptz,
    attempts        int not null default 0,
    rows_total      int not null default 0,
    rows_done       int not null default 0,
    faults          int not null default 0,
    homes_added     int not null default 0,
    homes_changed   int not null default 0,
    people_added    int not null default 0,
    people_changed  int not null default 0,
    unused_headings text[] not null default '{}',
    reason_key      text,
    reason_args     text[] not null default '{}',
    primary key (community_id, id),
    unique (community_id, submission),
    check ((state in ('WAITING', 'RUNNING')) = (content is not null)),
    check ((state in ('WAITING', 'RUNNING')) = (ended_at is null)),
    check (state <> 'DONE' or faults = 0)
);
create index roster_import_latest on roster_import (community_id, uploaded_at desc);

-- What is wrong in which cell; value and words are sealed, for they may be a telephone number.
create table roster_fault (
    community_id bigint not null,
    import_id    bigint not null,
    number       int not null,
    row          int not null,
    heading      text not null,
    value        bytea not null,
    reason_key   text not null,
    reason_args  bytea not null,
    primary key (community_id, import_id, number),
    foreign key (community_id, import_id) references roster_import
);

-- Who took the whole roster, with all telephones, out of the house, and why; insert only.
create table roster_export (
    community_id bigint not null references community,
    id           bigint not null default nextval('entity_id'),
    staff_id     bigint not null,
    staff_name   text not null,
    reason       text not null check (length(reason) between 1 and 200),
    people       int not null,
    exported_at  timestamptz not null,
    primary key (community_id, id)
);
