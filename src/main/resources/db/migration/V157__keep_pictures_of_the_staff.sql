-- A picture of one of the staff, shown to the household that he comes to; the file itself lies in the file store.
create table portrait (
    staff_id bigint primary key references staff_member (id),
    file text not null,
    taken_at timestamptz not null,
    taken_by bigint not null references staff_member (id)
);
