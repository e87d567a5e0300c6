-- A token lets a program act as one of the staff. Only its hash is kept.
create table api_token (
    id           bigint primary key default nextval('entity_id'),
    name         text   not null check (name <> ''),
    staff_id     bigint not null references staff_member (id),
    token_hash   bytea  not null unique check (octet_length(token_hash) = 32),
    created_by   bigint not null references staff_member (id),
    created_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > created_at),
    last_used_at timestamptz,
    revoked_at   timestamptz,
    revoked_by   bigint references staff_member (id),
    check ((revoked_at is null) = (revoked_by is null))
);
