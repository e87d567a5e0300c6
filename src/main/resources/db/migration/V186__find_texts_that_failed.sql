-- What failed a week ago is dropped, and there are few of them.
create index customer_text_failed on customer_text (due_at) where state = 'FAILED';
