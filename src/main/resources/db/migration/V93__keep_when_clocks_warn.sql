-- From when a clock is amber stands beside its due time, so that lists and the sweep need not read why it is due then.
alter table clause_clock add warn_at timestamptz;
update clause_clock set warn_at = started_at + (due_at - started_at) * 0.8;
alter table clause_clock alter warn_at set not null;
