-- Attempts at signing in since the last success, per login and address; the row is gone after a success or a day.
create table sign_in_attempt (
    login         text not null,
    address       text not null,
    attempts      int  not null check (attempts > 0),
    last_at       timestamptz not null,
    blocked_until timestamptz not null,
    primary key (login, address)
);

create index sign_in_attempt_age on sign_in_attempt (last_at);
