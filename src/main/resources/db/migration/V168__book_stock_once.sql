-- A form that is sent twice moves material once.
alter table stock_movement add submission uuid;
create unique index stock_movement_once on stock_movement (community_id, submission) where submission is not null;
