-- What the nightly check found: states that should be impossible. A finding is open until a later check does not find it any more.
create table finding (
    community_id bigint not null references community (id),
    id bigint not null default nextval('entity_id'),
    rule text not null check (rule ~ '^[a-z]+\.[A-Z_]+$'),
    matter_id bigint not null,
    detail text not null,
    found_at timestamptz not null,
    gone_at timestamptz check (gone_at >= found_at),
    primary key (community_id, id),
    foreign key (community_id, matter_id) references matter (community_id, id)
);
create unique index finding_open on finding (community_id, rule, matter_id) where gone_at is null;
create index finding_recent on finding (community_id, found_at desc);

create table state_check (
    community_id bigint not null references community (id),
    id bigint not null default nextval('entity_id'),
    at timestamptz not null,
    chains int not null check (chains >= 0),
    found int not null check (found >= 0),
    primary key (community_id, id)
);
create index state_check_recent on state_check (community_id, at desc);

-- Which matters were touched lately; entries arrive in the order of their time.
create index entry_at on entry using brin (at);
