-- The figures of clauses as the company (community_id null) or a community has set them: dated, with reason and author,
-- only ever added. A null value ends the figure of its level from that moment on.
create table figure (
    id           bigint      not null default nextval('entity_id') primary key,
    community_id bigint,
    clause       text        not null check (clause ~ '^[A-Z]{3}-[0-9]{2}$'),
    value        text        check (value <> ''),
    counting     text        not null check (counting in ('ELAPSED', 'WORKING')),
    valid_from   timestamptz not null,
    reason       text        not null check (btrim(reason) <> ''),
    author_id    bigint      not null,
    created_at   timestamptz not null,
    check (valid_from >= created_at)
);

create index figure_in_force on figure (clause, community_id, valid_from desc, id desc);

create function refuse_change_of_figures() returns trigger language plpgsql as $$
begin
    raise exception 'Figures are only ever added: add the new one';
end $$;

create trigger figure_stays before update or delete on figure
    for each statement execute function refuse_change_of_figures();
