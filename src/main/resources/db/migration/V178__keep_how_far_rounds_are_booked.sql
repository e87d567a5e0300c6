-- How far the book of a round is kept in a community: the shares that began until then are opened, once. What began before the
-- first line of the book is nobody's miss.
create table round_book (
    community_id bigint not null references community (id),
    clause text not null,
    kept_until timestamptz not null,
    primary key (community_id, clause)
);

-- What was kept before goes on from when it was last kept, as far as that is known.
insert into round_book (community_id, clause, kept_until)
select o.community_id, o.clause,
       greatest(max(o.begins_at), (select max(t.last_success) from scheduled_tasks t where t.task_name = 'keep-rounds'))
from round_occurrence o group by o.community_id, o.clause;

call guard_rows('round_book');
