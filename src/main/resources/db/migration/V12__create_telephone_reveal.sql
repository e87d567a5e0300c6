-- Who saw or called whose whole number, when and why; insert only.
create table telephone_reveal (
    community_id bigint not null references community,
    id           bigint not null default nextval('entity_id'),
    telephone_id bigint not null,
    person_id    bigint not null,
    masked       text not null,
    staff_id     bigint not null,
    staff_name   text not null,
    reason       text not null check (length(reason) between 1 and 200),
    revealed_at  timestamptz not null,
    primary key (community_id, id),
    foreign key (community_id, person_id) references person
);
create index telephone_reveal_person on telephone_reveal (community_id, person_id, revealed_at);
