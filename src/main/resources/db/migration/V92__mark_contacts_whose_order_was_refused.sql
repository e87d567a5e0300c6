-- A contact whose order was refused to a program counts as given up, until an order is accepted for it after all.
alter table contact add column order_refused boolean not null default false,
    add check (not order_refused or outcome = 'ABANDONED');
