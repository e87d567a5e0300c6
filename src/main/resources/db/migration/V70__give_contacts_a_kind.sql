-- What a contact that led to no matter was about, and the form that opened it, so that a double press opens it once.

alter table contact
    add column kind text check (kind in ('INQUIRY', 'SUGGESTION', 'PRAISE', 'OTHER')),
    add column submission uuid;
create unique index contact_submission on contact (community_id, submission) where submission is not null;
create index contact_matter on contact (community_id, matter_id) where matter_id is not null;
