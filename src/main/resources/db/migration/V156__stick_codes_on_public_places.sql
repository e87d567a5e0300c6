-- What whoever comes by scans at a public place. A sticker that is given out anew ends the one before.
create table sticker (
    community_id bigint not null,
    id bigint not null default nextval('entity_id'),
    place_id bigint not null,
    code text not null unique check (code ~ '^[23456789ABCDEFGHJKMNPQRSTVWXYZ]{12}$'),
    given_at timestamptz not null,
    given_by text not null,
    ended_at timestamptz,
    primary key (community_id, id),
    foreign key (community_id, place_id) references public_place (community_id, id)
);
create unique index sticker_in_use on sticker (community_id, place_id) where ended_at is null;
call guard_rows('sticker');

-- What passers-by reported at a place: the one who wrote it down, and those who said that they see it too.
create table place_report (
    community_id bigint not null,
    id bigint not null default nextval('entity_id'),
    place_id bigint not null,
    matter_id bigint not null,
    at timestamptz not null,
    me_too boolean not null,
    telephone bytea,
    submission uuid not null,
    primary key (community_id, id),
    unique (community_id, submission),
    foreign key (community_id, place_id) references public_place (community_id, id),
    foreign key (community_id, matter_id) references matter (community_id, id)
);
create index place_report_matter on place_report (community_id, matter_id);
create index place_report_place on place_report (community_id, place_id, at desc);
create trigger place_report_is_never_changed before update or delete on place_report
    for each row execute function refuse_change();
call guard_rows('place_report');

-- Where the desk is called, as it stands on stickers and on what households see.
create table desk_telephone (
    community_id bigint primary key references community (id),
    telephone text not null check (length(telephone) between 3 and 40),
    changed_at timestamptz not null,
    changed_by text not null
);
call guard_rows('desk_telephone');
