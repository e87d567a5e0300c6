-- What is charged and what is used keep their English words beside the Chinese ones, as they were when they were entered.
select set_config('huiyin.sight', '*', true);

alter table charge_line add column name_en text not null default '', add column unit_en text not null default ''; -- empty: the Chinese word stands
alter table charge_line disable trigger charge_line_is_never_changed;
update charge_line l set name_en = i.name_en, unit_en = i.unit_en from price_item i where i.id = l.item_id;
alter table charge_line enable trigger charge_line_is_never_changed;

alter table material add column unit_en text not null default '' check (length(unit_en) <= 20);
