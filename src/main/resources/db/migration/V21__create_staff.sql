create table staff_member (
    id            bigint primary key default nextval('entity_id'),
    login         text   not null unique check (login ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    name          text   not null check (name <> ''),
    password_hash text   not null,
    email         text check (email like '%_@_%'),
    phone         text,
    locale        text   not null default 'zh-CN' check (locale in ('zh-CN', 'en')),
    trades        text[] not null default '{}' check (trades <@ array['PLUMBING', 'ELECTRICAL', 'DOORS_WINDOWS',
                      'MASONRY', 'APPLIANCE', 'HVAC', 'LIFT', 'DRAINAGE', 'GENERAL']),
    hired_at      timestamptz not null,
    left_at       timestamptz check (left_at >= hired_at)
);

-- Who holds which post where, and since when. Ending one is a fact (until); a new one is a new row.
create table appointment (
    id              bigint primary key default nextval('entity_id'),
    staff_id        bigint not null references staff_member (id),
    organisation_id bigint not null references organisation (id),
    post            text   not null check (post in ('FRONT_DESK', 'PROPERTY_ASSISTANT', 'TECHNICIAN', 'TEAM_LEADER',
                        'ENGINEERING_SUPERVISOR', 'CUSTOMER_SERVICE_SUPERVISOR', 'CUSTOMER_SERVICE_MANAGER', 'SITE_HEAD',
                        'GATE', 'ENVIRONMENT', 'FINANCE', 'QUALITY', 'HEAD_OFFICE', 'ADMINISTRATOR')),
    since           timestamptz not null,
    until           timestamptz check (until >= since)
);

create unique index appointment_once on appointment (staff_id, organisation_id, post) where until is null;
create index appointment_organisation on appointment (organisation_id, post);
