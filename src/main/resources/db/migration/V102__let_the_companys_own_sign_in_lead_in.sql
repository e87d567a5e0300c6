-- Who of the staff somebody at the company's own sign-in is: bound at the first time, and to nobody else from then on.
create table provider_identity (
    issuer   text        not null,
    subject  text        not null,
    staff_id bigint      not null unique references staff_member (id),
    since    timestamptz not null,
    primary key (issuer, subject)
);

-- Posts that the provider's claims gave, and that it takes away again; others are the administrators'.
create table claimed_appointment (
    appointment_id bigint primary key references appointment (id)
);
