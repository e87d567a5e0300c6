-- How a company's or a community's prints look; each change is a new version, and what is left empty is the layer's beneath.
create table print_template (
    community_id bigint references community (id),
    company_id bigint references organisation (id),
    id bigint primary key default nextval('entity_id'),
    form text not null check (form <> ''),
    version int not null check (version > 0),
    name text check (name <> ''),
    lines text check (lines <> ''),
    footer text check (footer <> ''),
    logo text check (logo ~ '^[0-9a-f]{64}$'),
    paper text check (paper in ('A4', 'CONTINUOUS', 'HALF')),
    shift_x numeric(4, 1) check (abs(shift_x) <= 9),
    shift_y numeric(4, 1) check (abs(shift_y) <= 9),
    changed_by bigint not null references staff_member (id),
    changed_by_name text not null,
    changed_at timestamptz not null,
    unique nulls not distinct (community_id, company_id, form, version),
    check ((community_id is null) <> (company_id is null)),
    check ((shift_x is null) = (shift_y is null))
);
create index print_template_company on print_template (company_id, form, version desc) where company_id is not null;
create trigger print_template_is_never_changed before update or delete on print_template
    for each row execute function refuse_change();
call guard_rows('print_template');
