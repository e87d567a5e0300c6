-- What a home or public place is found by: each row one thing that may be typed, from its beginning.
-- Bytewise order lets one index answer "begins with" as a range, exact matches first.
create table search_key (
    community_id bigint not null,
    key          text not null collate "C" check (key <> ''),
    target_id    bigint not null,
    person_id    bigint,
    kind         text not null check (kind in
        ('ROOM', 'ROOM_PART', 'NAME', 'PINYIN', 'INITIALS', 'PLATE', 'PLACE', 'PLACE_PART'))
);
create index search_key_typed on search_key (community_id, key, target_id) include (person_id, kind);
create index search_key_target on search_key (community_id, target_id, key);
