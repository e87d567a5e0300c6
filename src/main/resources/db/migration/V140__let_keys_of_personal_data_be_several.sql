-- Several keys of personal data: each sealed value begins with the number of the key that sealed it (two bytes), and the
-- database knows which keys there are. A key goes only when nothing is sealed with it any more: references hold it.
alter table personal_key drop column only_one;
alter table personal_key
    add column id         int not null default 1 check (id between 1 and 32767),
    add column made_at    timestamptz not null default now(),
    add column writes     boolean not null default true, -- a new one is first known to every node, then writes
    add column looked_at  timestamptz,                   -- when the older ones' rows were last gone through
    add column unreadable int not null default 0,        -- rows that could not be opened then
    add column done_at    timestamptz,                   -- when nothing of the older ones was left
    add primary key (id);
alter table personal_key alter column id drop default, alter column made_at drop default;

create function sealed_by(sealed bytea) returns int language sql immutable strict parallel safe
    return get_byte(sealed, 0) * 256 + get_byte(sealed, 1);

alter table telephone alter column sealed type bytea using '\x0001'::bytea || sealed;
alter table identity_document alter column sealed type bytea using '\x0001'::bytea || sealed;
alter table contact alter column telephone type bytea using '\x0001'::bytea || telephone;
alter table work_order alter column telephone type bytea using '\x0001'::bytea || telephone;
alter table second_factor alter column secret type bytea using '\x0001'::bytea || secret;
alter table second_factor_offer alter column secret type bytea using '\x0001'::bytea || secret;
alter table roster_import alter column content type bytea using '\x0001'::bytea || content;
alter table import_run alter column content type bytea using '\x0001'::bytea || content;
alter table roster_fault alter column value type bytea using '\x0001'::bytea || value,
                         alter column reason_args type bytea using '\x0001'::bytea || reason_args;
alter table import_row alter column cells type bytea using '\x0001'::bytea || cells,
                       alter column faults type bytea using '\x0001'::bytea || faults;

alter table telephone add column sealed_by int generated always as (sealed_by(sealed)) stored references personal_key;
alter table identity_document add column sealed_by int generated always as (sealed_by(sealed)) stored references personal_key;
alter table contact add column sealed_by int generated always as (sealed_by(telephone)) stored references personal_key;
alter table work_order add column sealed_by int generated always as (sealed_by(telephone)) stored references personal_key;
alter table second_factor add column sealed_by int generated always as (sealed_by(secret)) stored references personal_key;
alter table second_factor_offer add column sealed_by int generated always as (sealed_by(secret)) stored references personal_key;
alter table roster_import add column sealed_by int generated always as (sealed_by(content)) stored references personal_key;
alter table import_run add column sealed_by int generated always as (sealed_by(content)) stored references personal_key;
alter table roster_fault add column sealed_by int
    generated always as (least(sealed_by(value), sealed_by(reason_args))) stored references personal_key;
alter table import_row add column sealed_by int
    generated always as (least(sealed_by(cells), sealed_by(faults))) stored references personal_key;

-- Codes are kept as marks, which can't be made anew without the code: they go with their key.
alter table recovery_code add column marked_by int not null default 1 references personal_key on delete cascade;
alter table recovery_code alter column marked_by drop default;
