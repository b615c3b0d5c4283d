create table idempotency_key (
  owner        text        not null,
  key          text        not null,
  request      bytea       not null,
  created_at   timestamptz not null,
  status       smallint,
  location     text,
  etag         text,
  content_type text,
  body         bytea,
  primary key (owner, key)
);

comment on table idempotency_key is
  'Answers to POST requests of the last 24 hours, given again to a repeated request';

create index idempotency_key_created_at on idempotency_key (created_at);
