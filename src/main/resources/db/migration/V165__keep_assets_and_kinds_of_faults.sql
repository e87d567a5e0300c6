-- The assets of a site, and what an order says of the fault: its kind, the asset, whether it came back (REP-23).
select set_config('huiyin.sight', '*', true);

create table asset (
    community_id bigint not null references community,
    id bigint not null default nextval('entity_id'),
    number text not null check (length(number) between 1 and 40),
    kind text not null check (kind in
        ('LIFT', 'PUMP', 'GATE', 'METER', 'FIRE', 'POWER', 'HVAC', 'LIGHTING', 'SECURITY', 'OTHER')),
    name text not null check (length(name) between 1 and 100),
    building_id bigint,
    place_id bigint,
    place_text text check (length(place_text) between 1 and 100),
    maker text,
    model text,
    serial text,
    in_service_on date,
    warranty_until date,
    care_every int check (care_every between 1 and 1000),
    care_unit text check (care_unit in ('DAYS', 'WEEKS', 'MONTHS')),
    state text not null check (state in ('IN_USE', 'OUT_OF_USE')),
    notes text not null default '',
    added_at timestamptz not null,
    version int not null default 1,
    primary key (community_id, id),
    unique (community_id, number),
    foreign key (community_id, building_id) references building,
    foreign key (community_id, place_id) references public_place,
    check ((care_every is null) = (care_unit is null))
);
call guard_rows('asset');

-- What was changed of an asset, each time: field, before, after.
create table asset_change (
    community_id bigint not null,
    asset_id bigint not null,
    version int not null,
    at timestamptz not null,
    by_id bigint,
    by_name text not null,
    changes text not null check (changes is json array),
    primary key (community_id, asset_id, version),
    foreign key (community_id, asset_id) references asset
);
create trigger asset_change_is_never_changed before update or delete on asset_change
    for each row execute function refuse_change();
call guard_rows('asset_change');

-- What a company reckons with in upkeep: when faults are frequent, how early the plan's orders come, what an hour costs. Only added.
create table upkeep_rule (
    community_id bigint not null references community,
    id bigint not null default nextval('entity_id'),
    valid_from timestamptz not null,
    frequent_faults int not null check (frequent_faults between 2 and 100),
    frequent_days int not null check (frequent_days between 1 and 1000),
    lead_days int not null check (lead_days between 0 and 90),
    hourly numeric(12, 2) not null check (hourly >= 0),
    reason text not null check (btrim(reason) <> ''),
    set_by bigint,
    set_by_name text not null,
    set_at timestamptz not null,
    primary key (community_id, id)
);
create index upkeep_rule_in_force on upkeep_rule (community_id, valid_from desc, id desc);
create trigger upkeep_rule_is_never_changed before update or delete on upkeep_rule
    for each row execute function refuse_change();
call guard_rows('upkeep_rule');

alter table work_order
    add reported_fault_type text,
    add fault_type text,
    add reported_asset_id bigint,
    add asset_id bigint,
    add source text not null default 'REPORTED' check (source in ('REPORTED', 'PREVENTIVE')),
    add earlier int not null default 0 check (earlier >= 0),
    add foreign key (community_id, reported_asset_id) references asset,
    add foreign key (community_id, asset_id) references asset;
create index work_order_asset on work_order (community_id, asset_id, recorded_at desc) where asset_id is not null;
create index work_order_earlier on work_order (community_id, recorded_at desc) where earlier > 0;

-- What each completion of an order took of somebody's time, at what an hour cost then (REP-28).
create table labour (
    community_id bigint not null,
    matter_id bigint not null,
    done_at timestamptz not null,
    staff_id bigint references staff_member (id),
    minutes int not null check (minutes > 0),
    hourly numeric(12, 2) not null check (hourly >= 0),
    cost numeric(12, 2) not null check (cost >= 0),
    primary key (community_id, matter_id, done_at),
    foreign key (community_id, matter_id) references work_order
);
create trigger labour_is_never_changed before update or delete on labour
    for each row execute function refuse_change();
call guard_rows('labour');
insert into labour (community_id, matter_id, done_at, staff_id, minutes, hourly, cost)
select community_id, matter_id, completed_at, technician_id, labour_minutes, 60, round(labour_minutes * 60 / 60.0, 2)
from work_order where labour_minutes is not null and completed_at is not null;
