-- What an item is counted in, in English too; published prices stay what they are, only the word is added.
alter table price_item add column unit_en text not null default ''; -- the usual word for the unit, where none is given
alter table price_item disable trigger price_item_stays;
update price_item set unit_en = case unit
    when '个' then 'piece' when '只' then 'piece' when '件' then 'piece' when '块' then 'piece' when '位' then 'point'
    when '台' then 'unit' when '套' then 'set' when '处' then 'place' when '扇' then 'leaf' when '把' then 'piece'
    when '支' then 'piece' when '条' then 'length' when '次' then 'visit' when '项' then 'item' when '米' then 'm'
    when '平方米' then 'm²' when '人·时' then 'person-hour' when '盏' then 'piece' when '副' then 'pair'
    when '小时' then 'hour' else unit end;
alter table price_item enable trigger price_item_stays;
