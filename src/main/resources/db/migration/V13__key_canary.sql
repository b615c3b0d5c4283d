create table key_canary (
  name  text  not null primary key,
  value bytea not null
);

comment on table key_canary is
  'A known value under each key that this database was used with: shows at start whether the keys fit';
