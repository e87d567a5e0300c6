-- Who looked at which personal data, who changed which right or rule, who came in and who was refused. Insert only.
-- A note without a community belongs to the whole company. Names are kept as they were then.
create table audit_note (
    id           bigint primary key default nextval('entity_id'),
    community_id bigint,
    at           timestamptz not null,
    kind         text not null check (kind ~ '^[A-Z_]+$'),
    way          text not null check (way in ('PAGE', 'PROGRAM', 'SYSTEM', 'STRANGER')),
    staff_id     bigint,
    who          text not null,
    address      text not null default '',
    about_sort   text check (about_sort in ('PERSON', 'STAFF', 'MATTER', 'COMMUNITY', 'ORGANISATION', 'CLAUSE')),
    about_id     bigint,
    about        text not null default '',
    reason       text not null default '',
    details      text[] not null default '{}',
    words        text not null generated always as (who || ' ' || about || ' ' || reason) stored,
    check ((staff_id is not null) = (way in ('PAGE', 'PROGRAM')))
);
create index audit_note_time on audit_note (at desc, id desc);
create index audit_note_community on audit_note (community_id, at desc, id desc);
create index audit_note_staff on audit_note (staff_id, at desc, id desc);
create index audit_note_about on audit_note (about_sort, about_id, at desc, id desc) where about_id is not null;
create index audit_note_words on audit_note using gin (words gin_trgm_ops);

-- One truth: what stood in tables of its own, and the reveals told on timelines only, stand here from now on.
insert into audit_note (community_id, at, kind, way, staff_id, who, about_sort, about_id, about, reason, details)
select r.community_id, r.revealed_at, 'TELEPHONE_REVEALED', 'PAGE', r.staff_id, r.staff_name,
       'PERSON', r.person_id, p.name, r.reason, array[r.masked]
  from telephone_reveal r join person p on p.community_id = r.community_id and p.id = r.person_id
 order by r.revealed_at, r.id;
drop table telephone_reveal;

insert into audit_note (community_id, at, kind, way, staff_id, who, about_sort, about_id, about, reason, details)
select e.community_id, e.exported_at, 'ROSTER_EXPORTED', 'PAGE', e.staff_id, e.staff_name,
       'COMMUNITY', c.id, c.name, e.reason, array[e.people::text]
  from roster_export e join community c on c.id = e.community_id
 order by e.exported_at, e.id;
drop table roster_export;

insert into audit_note (community_id, at, kind, way, staff_id, who, about_sort, about_id, about, reason, details)
select e.community_id, e.at, 'TELEPHONE_REVEALED', 'PAGE', e.actor_id, e.actor_name,
       'MATTER', m.id, m.number, coalesce(e.facts::json ->> 'reason', ''),
       array[coalesce(e.facts::json ->> 'telephone', ''), coalesce(e.facts::json ->> 'customer', '')]
  from entry e join matter m on m.community_id = e.community_id and m.id = e.matter_id
 where e.word = 'TelephoneRevealed' and e.actor = 'STAFF'
 order by e.at;

insert into audit_note (at, kind, way, staff_id, who, about_sort, about_id, about, reason)
select e.at, e.kind, case when e.by_id is null then 'SYSTEM' else 'PAGE' end, e.by_id, coalesce(b.name, ''),
       'STAFF', s.id, s.name, e.reason
  from account_event e join staff_member s on s.id = e.staff_id left join staff_member b on b.id = e.by_id
 order by e.at, e.id;
drop table account_event;
drop function refuse_change_of_account_events;

create trigger audit_note_is_never_changed before update or delete on audit_note
    for each row execute function refuse_change();
