-- Every id of every module comes from this one sequence.
create sequence entity_id;

create table community (
    id            bigint primary key default nextval('entity_id'),
    company_id    bigint,
    code          text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,29}$'),
    name          text not null check (length(name) between 1 and 100),
    zone          text not null,
    working_hours text not null
);
create index community_company on community (company_id);

create table building (
    community_id        bigint not null references community,
    id                  bigint not null default nextval('entity_id'),
    code                text not null check (length(code) between 1 and 60),
    name                text not null check (length(name) between 1 and 100),
    floors              int check (floors between 1 and 200),
    ordering            text not null collate "C",
    warranty_until      date,
    subcontractor       text,
    subcontractor_phone text,
    water_valve         text,
    power_switch        text,
    remark              text,
    primary key (community_id, id),
    unique (community_id, code)
);

create table home (
    community_id bigint not null,
    id           bigint not null default nextval('entity_id'),
    building_id  bigint not null,
    unit         text not null check (length(unit) <= 20),
    room         text not null check (length(room) between 1 and 30),
    floor        int check (floor between -10 and 200),
    area         numeric(10, 2) check (area > 0),
    state        text not null check (state in
        ('UNSOLD', 'NOT_OCCUPIED', 'HANDED_OVER', 'DECORATING', 'OCCUPIED', 'LET', 'VACANT')),
    ordering     text not null collate "C",
    version      int not null default 0,
    primary key (community_id, id),
    foreign key (community_id, building_id) references building,
    unique (community_id, building_id, unit, room)
);
create index home_in_order on home (community_id, ordering, id);

create table public_place (
    community_id bigint not null references community,
    id           bigint not null default nextval('entity_id'),
    building_id  bigint,
    kind         text not null check (kind in
        ('LOBBY', 'LIFT', 'GARAGE', 'GARDEN', 'PLANT_ROOM', 'CORRIDOR', 'ROOF', 'GATE', 'OTHER')),
    name         text not null check (length(name) between 1 and 100),
    primary key (community_id, id),
    foreign key (community_id, building_id) references building,
    unique (community_id, name)
);

create table person (
    community_id    bigint not null references community,
    id              bigint not null default nextval('entity_id'),
    name            text not null check (length(name) between 1 and 60),
    pinyin          text not null,
    initials        text not null,
    no_phone_reason text check (length(no_phone_reason) between 1 and 200),
    primary key (community_id, id)
);

create table residency (
    community_id bigint not null,
    id           bigint not null default nextval('entity_id'),
    home_id      bigint not null,
    person_id    bigint not null,
    kind         text not null check (kind in ('OWNER', 'FAMILY', 'LODGER', 'TEMPORARY')),
    since_day    date,
    until_day    date check (until_day >= since_day),
    primary key (community_id, id),
    foreign key (community_id, home_id) references home,
    foreign key (community_id, person_id) references person
);
create unique index residency_once on residency (community_id, home_id, person_id) where until_day is null;
create index residency_home on residency (community_id, home_id);
create index residency_person on residency (community_id, person_id);

-- The number itself is sealed; an equal one is found by its keyed hash.
create table telephone (
    community_id bigint not null,
    id           bigint not null default nextval('entity_id'),
    person_id    bigint not null,
    sealed       bytea not null,
    hash         bytea not null,
    primary key (community_id, id),
    foreign key (community_id, person_id) references person,
    unique (community_id, person_id, hash)
);
create index telephone_hash on telephone (community_id, hash);

-- What a number is found by: a keyed token of its last four digits and of each longer end, the whole included.
-- Rows rather than an array: a token is looked up exactly, so that no estimate ever leads to reading the whole table.
create table telephone_tail (
    community_id bigint not null,
    tail         bigint not null,
    telephone_id bigint not null,
    person_id    bigint not null,
    primary key (community_id, tail, telephone_id) include (person_id),
    foreign key (community_id, telephone_id) references telephone on delete cascade
);
create index telephone_tail_telephone on telephone_tail (community_id, telephone_id);

create table vehicle (
    community_id bigint not null,
    id           bigint not null default nextval('entity_id'),
    home_id      bigint not null,
    plate        text not null check (plate ~ '^[^\s]{3,12}$'),
    remark       text,
    primary key (community_id, id),
    foreign key (community_id, home_id) references home,
    unique (community_id, home_id, plate)
);

-- Tells a changed or lost key from damaged data: the numbers above can be opened only with the key of this fingerprint.
create table personal_key (
    only_one    boolean primary key default true check (only_one),
    fingerprint bytea not null
);
