-- A figure of a company holds for that company's communities only. One without a company, set before there was a second,
-- holds for all; where there is but one company so far, those are its own.
alter table figure add column company_id bigint;
alter table figure add check (company_id is null or community_id is null);

alter table figure disable trigger figure_stays;
update figure set company_id = (select min(id) from organisation where kind = 'COMPANY')
where community_id is null and (select count(*) from organisation where kind = 'COMPANY') = 1;
alter table figure enable trigger figure_stays;
