-- When a photo was taken that waited on a phone without network, where what the phone says fits; added_at is when it came in.
alter table attachment add column taken_at timestamptz; -- none: it came in as it was taken
