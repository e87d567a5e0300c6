-- One row per community, prefix and day; its lock lasts until the caller's transaction ends, so that no number is lost or doubled.
create table document_number (
    community_id bigint not null references community (id),
    prefix text not null check (prefix ~ '^[A-Z]{1,4}$'),
    day date not null,
    last integer not null check (last > 0),
    primary key (community_id, prefix, day)
);
