create table message (
    community_id bigint not null references community (id),
    id bigint not null default nextval('entity_id'),
    staff_id bigint not null references staff_member (id),
    key text not null check (key <> ''),
    args text[] not null,
    link text not null check (link like '/%'),
    urgency text not null check (urgency in ('NORMAL', 'URGENT')),
    once text not null check (once <> ''),
    told_at timestamptz not null,
    read_at timestamptz check (read_at >= told_at),
    primary key (community_id, id),
    unique (community_id, staff_id, once)
);
create index message_of_staff on message (staff_id, told_at desc, id desc);
create index message_unread on message (staff_id, told_at desc, id desc) where read_at is null;

-- PAGE waits until the receiver's page has shown it; MAIL is tried at next_at until it is sent or given up.
create table delivery (
    community_id bigint not null,
    message_id bigint not null,
    channel text not null check (channel in ('PAGE', 'MAIL')),
    state text not null check (state in ('WAITING', 'SENT', 'FAILED', 'GIVEN_UP', 'NOT_CONFIGURED')),
    tries integer not null default 0 check (tries >= 0),
    next_at timestamptz,
    done_at timestamptz,
    fault text,
    primary key (community_id, message_id, channel),
    foreign key (community_id, message_id) references message,
    check ((state = 'SENT') = (done_at is not null)),
    check ((channel = 'MAIL' and state in ('WAITING', 'FAILED')) = (next_at is not null))
);
create index delivery_due on delivery (next_at) where next_at is not null;

-- How one wants to be written to; without a row, by e-mail outside the company's quiet hours.
create table mail_wish (
    staff_id bigint primary key references staff_member (id),
    by_mail boolean not null,
    quiet_from time not null,
    quiet_until time not null
);
