-- Who keeps which buildings (责任区): one property assistant for each; a building without one is everybody's.
create table area_keeper (
    community_id bigint not null references community (id),
    building_id bigint not null,
    staff_id bigint not null references staff_member (id),
    since timestamptz not null,
    primary key (community_id, building_id),
    foreign key (community_id, building_id) references building (community_id, id)
);
create index area_keeper_staff on area_keeper (community_id, staff_id);

call guard_rows('area_keeper');
