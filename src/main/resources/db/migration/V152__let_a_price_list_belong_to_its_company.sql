-- The price list of a company holds for that company's communities only. One without a company, published before there was
-- a second, is everybody's default; where there is but one company so far, it is its own.
alter table price_list add column company_id bigint;
alter table price_list add check (company_id is null or community_id is null);
alter table price_list drop constraint price_list_community_id_version_key;
alter table price_list add unique nulls not distinct (company_id, community_id, version);

alter table price_list disable trigger price_list_stays;
update price_list set company_id = (select min(id) from organisation where kind = 'COMPANY')
where community_id is null and (select count(*) from organisation where kind = 'COMPANY') = 1;
alter table price_list enable trigger price_list_stays;
