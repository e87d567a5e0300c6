-- What was taken over keeps its number in the older books; people who have the old paper in hand look for it by that.
alter table matter add source_number text generated always as (substring(source from '[^:]*$')) stored;
create index matter_source_number on matter (community_id, source_number) where source_number is not null;
