-- What people outside are to be told by text. Neither a telephone nor a link stands here: both are put in when it is sent.
-- A text that waits is tried at next_at; while it is leased, one node is sending it. Its key is what the gateway knows it by.
create table customer_text (
    community_id bigint not null references community (id),
    id bigint not null default nextval('entity_id'),
    key uuid not null,
    matter_id bigint not null,
    kind text not null check (kind <> ''),
    number text not null check (number <> ''),
    template text not null check (template ~ '^[A-Z_]{2,40}$'),
    params text[] not null,
    urgent boolean not null,
    state text not null check (state in ('WAITING', 'SENT', 'FAILED', 'BY_HAND', 'DROPPED')),
    dropped text check (dropped in ('REPLACED', 'OVER', 'STOPPED', 'NO_MOBILE', 'TOO_MANY', 'OUT_OF_DATE', 'LEFT_OUT')),
    owed_at timestamptz not null,
    due_at timestamptz not null,
    next_at timestamptz,
    leased_until timestamptz,
    tries integer not null default 0 check (tries >= 0),
    fault text,
    receipt text,
    done_at timestamptz,
    done_by bigint references staff_member (id),
    done_by_name text,
    note text,
    primary key (community_id, id),
    unique (community_id, key),
    foreign key (community_id, matter_id) references matter,
    check ((state = 'WAITING') = (next_at is not null)),
    check (leased_until is null or state = 'WAITING'),
    check ((state in ('SENT', 'BY_HAND', 'DROPPED')) = (done_at is not null)),
    check ((state = 'SENT') = (receipt is not null)),
    check ((state = 'DROPPED') = (dropped is not null))
);
create index customer_text_of_matter on customer_text (community_id, matter_id, id);
create index customer_text_listed on customer_text (community_id, state, due_at desc, id desc);
create index customer_text_due on customer_text (next_at) where next_at is not null;
call guard_rows('customer_text');

-- What a customer wants of the texts about one order: none at all, or another language.
create table text_wish (
    community_id bigint not null,
    matter_id bigint not null,
    stopped_at timestamptz,
    stopped_by text,
    language text check (language in ('zh', 'en')),
    primary key (community_id, matter_id),
    foreign key (community_id, matter_id) references matter,
    check ((stopped_at is null) = (stopped_by is null))
);
call guard_rows('text_wish');

-- How much and when people outside are told by text. Only added, so what held at any moment can be told.
create table text_rule (
    community_id bigint not null references community (id),
    id bigint not null default nextval('entity_id'),
    valid_from timestamptz not null,
    per_day int not null check (per_day between 1 and 50),
    reminders int not null check (reminders between 0 and 2),
    remind_after_minutes int not null check (remind_after_minutes between 15 and 1440),
    quiet_from time not null,
    quiet_until time not null,
    reason text not null check (btrim(reason) <> ''),
    set_by bigint,
    set_by_name text not null,
    primary key (community_id, id)
);
create index text_rule_in_force on text_rule (community_id, valid_from desc, id desc);
create trigger text_rule_is_never_changed before update or delete on text_rule
    for each row execute function refuse_change();
call guard_rows('text_rule');
