-- By what name somebody's passkeys know him: random, so that it says nothing of him, and the same for all of them.
create table passkey_holder (
    staff_id bigint primary key references staff_member (id),
    handle   bytea not null unique check (octet_length(handle) = 32)
);

-- Passkeys of the staff: the public half only, the other never leaves the device. A passkey works at the address (home)
-- where it was made and nowhere else. sign_count only ever grows, unless the device does not count at all.
create table passkey (
    id         bigint primary key default nextval('entity_id'),
    staff_id   bigint      not null references passkey_holder (staff_id),
    credential bytea       not null unique check (octet_length(credential) between 1 and 1023),
    attested   bytea       not null,
    sign_count bigint      not null check (sign_count >= 0),
    home       text        not null,
    name       text        not null check (length(name) between 1 and 60),
    verifies   boolean     not null,
    portable   boolean     not null,
    transports text[]      not null,
    made_at    timestamptz not null,
    used_at    timestamptz
);

create index passkey_of_staff on passkey (staff_id, made_at);

-- Challenges that were answered, so that no answer works twice; forgotten once the challenge is too old anyway.
create table passkey_answered (
    mark  bytea primary key check (octet_length(mark) = 32),
    until timestamptz not null
);

-- Recovery codes belong to the account, whether it is guarded by an authenticator or by passkeys.
alter table recovery_code drop constraint recovery_code_staff_id_fkey;
alter table recovery_code add constraint recovery_code_staff_id_fkey foreign key (staff_id) references staff_member (id);
