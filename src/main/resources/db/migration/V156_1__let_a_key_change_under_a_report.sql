-- A row that is never changed may be sealed anew: its telephone alone, of the same length, with a newer key.
alter table place_report
    add column sealed_by int generated always as (sealed_by(telephone)) stored references personal_key;

create function refuse_change_but_of_key() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
       and sealed_by(new.telephone) > sealed_by(old.telephone)
       and octet_length(new.telephone) = octet_length(old.telephone)
       and to_jsonb(new) - 'telephone' - 'sealed_by' = to_jsonb(old) - 'telephone' - 'sealed_by' then
        return new;
    end if;
    raise exception 'rows of % are never changed', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

drop trigger place_report_is_never_changed on place_report;
create trigger place_report_is_never_changed before update or delete on place_report
    for each row execute function refuse_change_but_of_key();
