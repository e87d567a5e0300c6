-- What proves, besides the password, that it is the person: an authenticator's secret, sealed with the key that is kept
-- outside the database. A code works once: last_step is the time step of the last one that was taken.
create table second_factor (
    staff_id  bigint primary key references staff_member (id),
    secret    bytea       not null,
    last_step bigint      not null,
    since     timestamptz not null
);

-- A secret that was shown and is not yet confirmed by a code.
create table second_factor_offer (
    staff_id bigint primary key references staff_member (id),
    secret   bytea       not null,
    made_at  timestamptz not null
);

-- Codes for the day the telephone is lost, each works once and is then gone; only their keyed hashes are kept.
create table recovery_code (
    staff_id bigint not null references second_factor (staff_id) on delete cascade,
    mark     bytea  not null check (octet_length(mark) = 32),
    primary key (staff_id, mark)
);

-- Which posts must have a second factor; the latest row holds, without any the managers, finance and administrators.
create table second_factor_rule (
    id       bigint primary key default nextval('entity_id'),
    posts    text[]      not null check (posts <@ array['FRONT_DESK', 'PROPERTY_ASSISTANT', 'TECHNICIAN', 'TEAM_LEADER',
                 'ENGINEERING_SUPERVISOR', 'CUSTOMER_SERVICE_SUPERVISOR', 'CUSTOMER_SERVICE_MANAGER', 'SITE_HEAD',
                 'GATE', 'ENVIRONMENT', 'FINANCE', 'QUALITY', 'HEAD_OFFICE', 'ADMINISTRATOR']),
    staff_id bigint references staff_member (id),
    reason   text        not null check (length(reason) between 1 and 200),
    since    timestamptz not null
);

-- What happened to an account: by whom, when and why; insert only.
create table account_event (
    id       bigint primary key default nextval('entity_id'),
    staff_id bigint      not null references staff_member (id),
    kind     text        not null check (kind ~ '^[A-Z][A-Z_]+$'),
    by_id    bigint references staff_member (id),
    reason   text        not null default '' check (length(reason) <= 200),
    at       timestamptz not null
);

create index account_event_of_staff on account_event (staff_id, at desc);

create function refuse_change_of_account_events() returns trigger language plpgsql as $$
begin
    raise exception 'what happened to an account is only ever added to';
end $$;

create trigger account_event_stays before update or delete on account_event
    for each row execute function refuse_change_of_account_events();

-- Whoever is signed in comes in once more, now by the new door.
delete from spring_session;
