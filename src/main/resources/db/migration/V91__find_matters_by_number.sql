-- A number is looked up from its beginning, bytewise whatever the database's order of letters, or from its last figures.
create index matter_number_begins on matter (community_id, number collate "C");
create index matter_number_ends on matter (community_id, right(number, 4), opened_at desc, id desc);
