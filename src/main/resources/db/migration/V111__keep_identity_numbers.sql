-- The identity document of a household's person: the number is sealed with the key that is kept outside the database.
create table identity_document (
    community_id bigint not null,
    person_id    bigint not null,
    kind         text   not null check (kind in ('ID_CARD', 'PASSPORT', 'PERMIT')),
    sealed       bytea  not null,
    primary key (community_id, person_id),
    foreign key (community_id, person_id) references person
);
