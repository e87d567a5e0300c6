-- Failed attempts at one login from whatever addresses, and from one address at whatever logins.
create table sign_in_pressure (
    subject       text primary key,
    attempts      int  not null check (attempts >= 0),
    last_at       timestamptz not null,
    blocked_until timestamptz not null
);

create index sign_in_pressure_age on sign_in_pressure (last_at);

-- From where a login came in before: whoever guesses elsewhere doesn't hold it up there.
create table sign_in_place (
    login   text not null,
    address text not null,
    last_at timestamptz not null,
    primary key (login, address)
);

create index sign_in_place_age on sign_in_place (last_at);
