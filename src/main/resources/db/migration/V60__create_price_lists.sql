-- Without a community it is the company's default.
create table price_list (
    id bigint primary key default nextval('entity_id'),
    community_id bigint references community (id),
    version integer not null check (version > 0),
    valid_from timestamptz not null,
    reason text not null check (reason <> ''),
    published_by text not null check (published_by <> ''),
    published_at timestamptz not null,
    unique nulls not distinct (community_id, version)
);

create table price_item (
    id bigint primary key default nextval('entity_id'),
    price_list_id bigint not null references price_list,
    position integer not null check (position > 0),
    trade text not null check (trade in ('PLUMBING', 'ELECTRICAL', 'DOORS_WINDOWS', 'MASONRY', 'APPLIANCE', 'HVAC', 'LIFT', 'DRAINAGE', 'GENERAL')),
    code text not null check (code <> ''),
    name text not null check (name <> ''),
    name_en text not null check (name_en <> ''),
    unit text not null check (unit <> ''),
    labour numeric(12, 2) not null check (labour >= 0),
    material numeric(12, 2) check (material >= 0),
    charged boolean not null,
    warranty_days integer not null check (warranty_days >= 0),
    sought text not null,
    unique (price_list_id, code),
    unique (price_list_id, position)
);

-- A published price stays what it was: a charge points to its line and version (BIL-04).
create function refuse_change_of_prices() returns trigger language plpgsql as $$
begin
    raise exception 'a published price list is never changed; publish a new version';
end $$;
create trigger price_list_stays before update or delete on price_list
    for each statement execute function refuse_change_of_prices();
create trigger price_item_stays before update or delete on price_item
    for each statement execute function refuse_change_of_prices();
