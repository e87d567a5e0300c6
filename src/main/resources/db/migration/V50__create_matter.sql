-- The register of matters, their timeline and their clocks.

create table contact (
    community_id bigint not null references community (id),
    id bigint not null default nextval('entity_id'),
    channel text not null check (channel in ('CALL', 'VISIT', 'LETTER', 'RELAYED', 'SUPERIOR', 'APP', 'PATROL', 'HOTLINE')),
    opened_at timestamptz not null,
    opened_by bigint,
    opened_by_name text not null,
    closed_at timestamptz,
    outcome text check (outcome in ('MATTER', 'ANSWERED', 'ABANDONED')),
    matter_id bigint,
    home_id bigint,
    person_id bigint,
    caller_name text,
    telephone bytea,
    note text not null default '',
    primary key (community_id, id),
    check ((closed_at is null) = (outcome is null)),
    check ((outcome = 'MATTER') = (matter_id is not null) or outcome is null)
);
create index contact_open on contact (community_id, opened_at desc) where closed_at is null;
create index contact_recent on contact (community_id, opened_at desc);
create index contact_home on contact (community_id, home_id, opened_at desc);

create table matter (
    community_id bigint not null references community (id),
    id bigint not null default nextval('entity_id'),
    kind text not null,
    number text not null,
    stage text not null,
    ended boolean not null default false,
    version int not null default 0 check (version >= 0),
    title text not null,
    category text not null,
    priority text not null check (priority in ('URGENT', 'REGULAR', 'LOW')),
    home_id bigint,
    building_id bigint,
    place_id bigint,
    place_text text not null,
    person_id bigint,
    customer_name text,
    department text,
    assignee_id bigint,
    opened_at timestamptz not null,
    ended_at timestamptz,
    origin text not null default 'LIVE' check (origin in ('LIVE', 'IMPORTED')),
    source text,
    entries int not null default 0 check (entries >= 0),
    head bytea,
    primary key (community_id, id),
    unique (community_id, number),
    check (ended = (ended_at is not null)),
    check ((entries = 0) = (head is null))
);
create unique index matter_source on matter (community_id, kind, source) where source is not null;
create index matter_open on matter (community_id, kind, opened_at desc, id desc) where not ended;
create index matter_recent on matter (community_id, kind, opened_at desc, id desc);
create index matter_stage on matter (community_id, kind, stage, opened_at desc) where not ended;
create index matter_home on matter (community_id, home_id, opened_at desc);
create index matter_building on matter (community_id, building_id, opened_at desc) where not ended;
create index matter_place on matter (community_id, place_id, opened_at desc);
create index matter_assignee on matter (community_id, assignee_id, opened_at desc) where not ended;

create table entry (
    community_id bigint not null,
    matter_id bigint not null,
    seq int not null check (seq > 0),
    version int not null check (version >= 0),
    at timestamptz not null,
    actor text not null check (actor in ('STAFF', 'CUSTOMER', 'SYSTEM', 'IMPORT')),
    actor_id bigint,
    actor_name text not null,
    word text not null,
    from_stage text,
    to_stage text,
    facts text not null check (facts is json object),
    hash bytea not null check (length(hash) = 32),
    primary key (community_id, matter_id, seq),
    foreign key (community_id, matter_id) references matter (community_id, id)
);

-- Facts are inserted, never changed: a correction is a new entry.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger entry_is_never_changed before update or delete on entry
    for each row execute function refuse_change();

create table clause_clock (
    community_id bigint not null,
    id bigint not null default nextval('entity_id'),
    matter_id bigint not null,
    clause text not null,
    figure_id bigint,
    figure text not null,
    started_at timestamptz not null,
    due_at timestamptz not null,
    state text not null check (state in ('RUNNING', 'PAUSED', 'MET', 'DROPPED')),
    ended_at timestamptz,
    breached_at timestamptz,
    step int not null default 0 check (step >= 0),
    next_at timestamptz,
    explanation text not null check (explanation is json object),
    primary key (community_id, id),
    foreign key (community_id, matter_id) references matter (community_id, id),
    check ((state in ('MET', 'DROPPED')) = (ended_at is not null)),
    check (next_at is null or state in ('RUNNING', 'PAUSED'))
);
create unique index clause_clock_open on clause_clock (community_id, matter_id, clause) where state in ('RUNNING', 'PAUSED');
create index clause_clock_matter on clause_clock (community_id, matter_id);
create index clause_clock_next on clause_clock (next_at) where next_at is not null;
create index clause_clock_clause on clause_clock (community_id, clause, started_at desc);

create table pause (
    community_id bigint not null,
    id bigint not null default nextval('entity_id'),
    matter_id bigint not null,
    from_at timestamptz not null,
    planned_resume_at timestamptz not null,
    to_at timestamptz,
    reason text not null check (reason <> ''),
    primary key (community_id, id),
    foreign key (community_id, matter_id) references matter (community_id, id),
    check (planned_resume_at > from_at),
    check (to_at >= from_at)
);
create unique index pause_open on pause (community_id, matter_id) where to_at is null;
create index pause_matter on pause (community_id, matter_id);

create table submission (
    actor text not null,
    key uuid not null,
    community_id bigint not null,
    matter_id bigint,
    contact_id bigint,
    print text not null,
    at timestamptz not null,
    primary key (actor, key)
);

create table attachment (
    community_id bigint not null,
    id bigint not null default nextval('entity_id'),
    matter_id bigint not null,
    purpose text not null check (purpose in ('REPORTED', 'BEFORE', 'AFTER', 'SIGNATURE', 'RECORDING', 'OTHER')),
    name text not null,
    file text not null,
    thumbnail text,
    type text not null,
    bytes bigint not null check (bytes > 0),
    added_at timestamptz not null,
    added_by_name text not null,
    primary key (community_id, id),
    foreign key (community_id, matter_id) references matter (community_id, id)
);
create index attachment_matter on attachment (community_id, matter_id);
create trigger attachment_is_never_changed before update or delete on attachment
    for each row execute function refuse_change();

create table special_days (
    id bigint primary key default nextval('entity_id'),
    days text not null,
    added_at timestamptz not null,
    added_by text not null
);
