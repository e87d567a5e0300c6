-- Group -> company -> site (one community) -> department. The path holds the ids from the root to the row itself,
-- so that "everything beneath" and "everything above" are one index look-up each, at any depth.
create table organisation (
    id           bigint primary key default nextval('entity_id'),
    kind         text   not null check (kind in ('GROUP', 'COMPANY', 'SITE', 'DEPARTMENT')),
    parent_id    bigint,
    parent_kind  text,
    path         bigint[] not null check (path[cardinality(path)] = id),
    name         text   not null check (name <> ''),
    community_id bigint references community (id),
    department   text check (department in ('CUSTOMER_SERVICE', 'ENGINEERING', 'SECURITY', 'ENVIRONMENT', 'FINANCE', 'MANAGEMENT')),
    unique (id, kind),
    foreign key (parent_id, parent_kind) references organisation (id, kind),
    check ((kind = 'GROUP' and parent_kind is null and parent_id is null)
        or (kind = 'COMPANY' and parent_kind = 'GROUP')
        or (kind = 'SITE' and parent_kind = 'COMPANY')
        or (kind = 'DEPARTMENT' and parent_kind in ('GROUP', 'COMPANY', 'SITE'))),
    check ((parent_id is null) = (parent_kind is null)),
    check ((kind = 'SITE') = (community_id is not null)),
    check ((kind = 'DEPARTMENT') = (department is not null))
);

create unique index organisation_community on organisation (community_id) where community_id is not null;
create unique index organisation_department on organisation (parent_id, department) where department is not null;
create index organisation_path on organisation using gin (path);
