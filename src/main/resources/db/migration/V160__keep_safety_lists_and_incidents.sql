-- What is looked at before work starts, in a community's own words (REP-27); without points the usual list holds again.
create table safety_list (
    community_id bigint not null references community (id),
    id bigint not null default nextval('entity_id'),
    trade text not null,
    points text[] check (cardinality(points) <= 20),
    written_by bigint references staff_member (id),
    written_by_name text not null,
    written_at timestamptz not null,
    primary key (community_id, id)
);
create index safety_list_trade on safety_list (community_id, trade, id desc);
create trigger safety_list_is_never_changed before update or delete on safety_list
    for each row execute function refuse_change();

-- What happened to people and things during a repair (REP-27).
create table incident (
    community_id bigint not null,
    id bigint not null default nextval('entity_id'),
    matter_id bigint not null,
    at timestamptz not null,
    kind text not null,
    what text not null check (what <> ''),
    injured boolean not null,
    measures text not null check (measures <> ''),
    reported_by bigint references staff_member (id),
    reported_by_name text not null,
    primary key (community_id, id),
    foreign key (community_id, matter_id) references work_order (community_id, matter_id)
);
create index incident_at on incident (community_id, at desc);
create index incident_matter on incident (community_id, matter_id);
create trigger incident_is_never_changed before update or delete on incident
    for each row execute function refuse_change();

call guard_rows('safety_list');
call guard_rows('incident');
