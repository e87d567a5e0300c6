-- The store: what material there is, where, and how it came and went (REP-23, REP-28).
create table material (
    community_id bigint not null references community,
    id bigint not null default nextval('entity_id'),
    code text not null check (length(code) between 1 and 40),
    name text not null check (length(name) between 1 and 100),
    name_en text not null check (length(name_en) between 1 and 100),
    unit text not null check (length(unit) between 1 and 20),
    cost numeric(12, 2) not null check (cost >= 0),
    low_mark numeric(12, 3) not null default 0 check (low_mark >= 0),
    active boolean not null default true,
    primary key (community_id, id),
    unique (community_id, code)
);
call guard_rows('material');

-- A store room with who keeps it, or the van or bag of a technician.
create table stock_place (
    community_id bigint not null references community,
    id bigint not null default nextval('entity_id'),
    kind text not null check (kind in ('ROOM', 'VAN')),
    name text not null check (length(name) between 1 and 60),
    holder_id bigint references staff_member (id),
    primary key (community_id, id),
    unique (community_id, name),
    check (kind = 'ROOM' or holder_id is not null)
);
create unique index stock_place_van on stock_place (community_id, holder_id) where kind = 'VAN';
call guard_rows('stock_place');

create table stock (
    community_id bigint not null,
    place_id bigint not null,
    material_id bigint not null,
    quantity numeric(12, 3) not null,
    constraint stock_is_never_below_nothing check (quantity >= 0),
    primary key (community_id, place_id, material_id),
    foreign key (community_id, place_id) references stock_place,
    foreign key (community_id, material_id) references material
);
call guard_rows('stock');

create table stock_movement (
    community_id bigint not null,
    id bigint not null default nextval('entity_id'),
    kind text not null check (kind in ('RECEIPT', 'ISSUE', 'RETURN', 'USE', 'COUNT', 'COUNTER')),
    material_id bigint not null,
    from_place bigint,
    to_place bigint,
    quantity numeric(12, 3) not null check (quantity > 0),
    unit_cost numeric(12, 2) not null check (unit_cost >= 0),
    matter_id bigint,
    reason text not null default '',
    reverses bigint,
    at timestamptz not null,
    by_id bigint,
    by_name text not null,
    primary key (community_id, id),
    unique (community_id, reverses),
    foreign key (community_id, material_id) references material,
    foreign key (community_id, from_place) references stock_place,
    foreign key (community_id, to_place) references stock_place,
    foreign key (community_id, matter_id) references matter,
    foreign key (community_id, reverses) references stock_movement,
    check (coalesce(from_place, to_place) is not null and from_place is distinct from to_place),
    check (kind <> 'USE' or matter_id is not null),
    check ((kind = 'COUNTER') = (reverses is not null)),
    check (kind not in ('COUNT', 'COUNTER') or btrim(reason) <> '')
);
create index stock_movement_recent on stock_movement (community_id, material_id, at desc, id desc);
create index stock_movement_matter on stock_movement (community_id, matter_id) where matter_id is not null;
create trigger stock_movement_is_never_changed before update or delete on stock_movement
    for each row execute function refuse_change();
call guard_rows('stock_movement');

-- What an order cost the company: material from the store, and its people's time. Arguments: community, matter.
create function order_cost(bigint, bigint, out material numeric, out labour numeric, out minutes bigint)
language sql stable as $$
    select (select coalesce(sum(round(s.quantity * s.unit_cost, 2) * case s.kind when 'USE' then 1 else -1 end), 0)
            from stock_movement s where s.community_id = $1 and s.matter_id = $2),
           (select coalesce(sum(l.cost), 0) from labour l where l.community_id = $1 and l.matter_id = $2),
           (select coalesce(sum(l.minutes), 0) from labour l where l.community_id = $1 and l.matter_id = $2)
$$;
