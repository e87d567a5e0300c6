create extension if not exists btree_gist;

create table duty_shift (
    community_id bigint not null references community (id),
    id           bigint not null default nextval('entity_id'),
    post         text   not null check (post in ('FRONT_DESK', 'PROPERTY_ASSISTANT', 'TECHNICIAN', 'TEAM_LEADER',
                     'ENGINEERING_SUPERVISOR', 'CUSTOMER_SERVICE_SUPERVISOR', 'CUSTOMER_SERVICE_MANAGER', 'SITE_HEAD',
                     'GATE', 'ENVIRONMENT', 'FINANCE', 'QUALITY', 'HEAD_OFFICE', 'ADMINISTRATOR')),
    staff_id     bigint not null references staff_member (id),
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    primary key (community_id, id),
    check (ends_at > starts_at and ends_at <= starts_at + interval '31 days'),
    -- One person is on one shift of a post at a time; the index also answers "who is on duty now".
    constraint duty_shift_once exclude using gist
        (community_id with =, staff_id with =, post with =, tstzrange(starts_at, ends_at) with &&)
);

create index duty_shift_time on duty_shift (community_id, ends_at, starts_at);
