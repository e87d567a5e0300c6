-- The preventive plan (REP-23): each care of an asset that is due, proposed, ordered, done or skipped.
create table care (
    community_id bigint not null,
    id bigint not null default nextval('entity_id'),
    asset_id bigint not null,
    origin text not null check (origin in ('INTERVAL', 'FREQUENCY')),
    due_on date not null,
    state text not null check (state in ('PROPOSED', 'PLANNED', 'ORDERED', 'DONE', 'SKIPPED', 'DECLINED')),
    because text not null default '',
    made_at timestamptz not null,
    matter_id bigint,
    done_on date,
    decided_at timestamptz,
    decided_by_name text,
    decision text,
    primary key (community_id, id),
    foreign key (community_id, asset_id) references asset,
    foreign key (community_id, matter_id) references matter,
    check (state <> 'ORDERED' or matter_id is not null),
    check ((state = 'DONE') = (done_on is not null)),
    check (state <> 'DECLINED' or btrim(decision) <> '')
);
-- One care of its kind is on its way for an asset, and one order is written for it.
create unique index care_on_its_way on care (community_id, asset_id, origin) where state in ('PROPOSED', 'PLANNED', 'ORDERED');
create unique index care_order on care (community_id, matter_id) where matter_id is not null;
create index care_due on care (community_id, due_on) where state in ('PROPOSED', 'PLANNED', 'ORDERED');
create index care_asset on care (community_id, asset_id, due_on desc);
call guard_rows('care');
