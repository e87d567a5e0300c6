-- The second wall: a row that belongs to a community is there only for those who see the community (huiyin.sight: ids with
-- commas between them, * for all), the owner of the tables included. Rows of no community are everybody's.
create procedure guard_rows(guarded regclass) language plpgsql as $$
declare
    sight text := $sight$
        (select coalesce(current_setting('huiyin.sight', true), '') = '*') or community_id = any
        ((select string_to_array(nullif(current_setting('huiyin.sight', true), '*'), ',')::bigint[])::bigint[])$sight$;
    optional boolean := (select not attnotnull from pg_attribute where attrelid = guarded and attname = 'community_id');
begin
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('create policy seen on %s using (%s %s)', guarded,
                   case when optional then 'community_id is null or' else '' end, sight);
end $$;

do $$
declare
    guarded regclass;
begin
    for guarded in
        select c.oid::regclass from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'community_id'
        where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
          and c.relname <> 'organisation' -- tells who sees which communities, and is asked before anything is seen
    loop
        call guard_rows(guarded);
    end loop;
end $$;

-- Behind the wall an index serves only what can't tell a secret: right() is not trusted so far, a column is.
alter table matter add number_end text not null generated always as (right(number, 4)) stored;
drop index matter_number_ends;
create index matter_number_ends on matter (community_id, number_end, opened_at desc, id desc);

-- What happened is noted whoever did it: a stranger at the door, too, leaves a note with the community of the one he claims to be.
alter policy seen on audit_note with check (true);
