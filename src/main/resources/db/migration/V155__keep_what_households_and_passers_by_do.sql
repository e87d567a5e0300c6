-- Copy 2 of the public-area inspection sheet: who signed for it, and what was noted on it (REP-21).
alter table work_order
    add column sheet_receiver text check (sheet_receiver <> ''),
    add column sheet_receiver_file text,
    add column sheet_received_at timestamptz,
    add column sheet_work text,
    add column sheet_tidied_at timestamptz,
    add check ((sheet_receiver is null) = (sheet_received_at is null)),
    add check (sheet_tidied_at is null or (sheet_receiver is not null and sheet_work <> ''));

-- A customer rates once and nobody changes it, whoever he is; taken up again, the order is rated anew (REP-15).
create function refuse_change_of_rating() returns trigger language plpgsql as $$
begin
    if new.sign_at is null and new.reopened > old.reopened then
        return new;
    end if;
    raise exception 'a customer''s rating is never changed' using errcode = 'integrity_constraint_violation';
end $$;
create trigger rating_stays before update on work_order for each row
    when (old.sign_at is not null
          and (old.sign_at, old.sign_quality, old.sign_attitude, old.sign_remark, old.sign_name, old.sign_file)
              is distinct from
              (new.sign_at, new.sign_quality, new.sign_attitude, new.sign_remark, new.sign_name, new.sign_file))
    execute function refuse_change_of_rating();

-- A repair that is done again within the warranty of an earlier one.
create table warranty_repair (
    community_id bigint not null,
    matter_id bigint not null,
    former_id bigint not null check (former_id <> matter_id),
    primary key (community_id, matter_id),
    foreign key (community_id, matter_id) references matter (community_id, id),
    foreign key (community_id, former_id) references matter (community_id, id)
);
create index warranty_repair_former on warranty_repair (community_id, former_id);
create trigger warranty_repair_is_never_changed before update or delete on warranty_repair
    for each row execute function refuse_change();
call guard_rows('warranty_repair');

alter table contact drop constraint contact_channel_check,
    add constraint contact_channel_check check (channel in
        ('CALL', 'VISIT', 'LETTER', 'RELAYED', 'SUPERIOR', 'APP', 'PATROL', 'HOTLINE', 'SCAN'));
