-- What happened to a task is told from its history: an entry is the outbox's row, written in the
-- transaction of what it tells. Entries from before are told already.
alter table task_history
  add column untold     boolean  not null default false,
  add column setbacks   smallint not null default 0,
  add column tell_after timestamptz;

create index task_history_untold on task_history (at) where untold;

comment on column task_history.untold is 'Whether those concerned are still to be told';
comment on column task_history.setbacks is 'How often telling failed';
comment on column task_history.tell_after is 'When to try again after a setback';

alter table notification
  drop constraint notification_kind_check,
  alter column task_id drop not null,
  alter column subject drop not null,
  add column sender     text references app_user (username),
  add column facts      jsonb       not null default '{}',
  add column due_at     timestamptz,
  add column seq        integer     not null default 0,
  add column urgent     boolean     not null default false,
  add column in_app     boolean     not null default true,
  add column asked      text[],
  add column channels   text[],
  add column digest_at  timestamptz,
  add column setbacks   smallint    not null default 0,
  add column plan_after timestamptz;

update notification set due_at = created_at, channels = '{IN_APP}';

alter table notification alter column due_at set not null;

-- The same thing is told once; what people write is theirs.
create unique index notification_once on notification (task_id, kind, due_at, seq, recipient)
  where kind <> 'MESSAGE';
create index notification_unplanned on notification (created_at) where channels is null;
create index notification_digest on notification (digest_at) where digest_at is not null;
create index notification_unread on notification (recipient) where read_at is null and in_app;

comment on column notification.sender is 'Who wrote it; null where Docket tells something itself';
comment on column notification.facts is 'What its texts are made of; no personal data';
comment on column notification.due_at is 'The moment that it is about: a deadline, or when something happened';
comment on column notification.seq is 'Place of the entry in the task''s history; 0 where a diagram tells';
comment on column notification.in_app is 'Whether the inbox shows it';
comment on column notification.subject is 'The whole in one line, in the words of the recipient; null until channels are chosen';
comment on column notification.asked is 'Ways that the sender chose; null where Docket tells something itself';
comment on column notification.setbacks is 'How often choosing its ways failed';
comment on column notification.plan_after is 'When to try that again after a setback';
comment on column notification.channels is 'Ways it was meant to go; null until that is decided';
comment on column notification.digest_at is 'When it goes out with others in one mail; null if alone or done';

create table notification_delivery (
  id              uuid primary key,
  notification_id uuid        not null references notification (id),
  channel         text        not null check (channel in ('EMAIL', 'CALENDAR')),
  status          text        not null check (status in
                    ('PENDING', 'SENT', 'FALLBACK', 'FAILED', 'WITHDRAWN')),
  deliver_at      timestamptz not null,
  next_attempt_at timestamptz,
  failures        integer     not null default 0,
  waits_for       text        check (waits_for in ('EMAIL', 'CALENDAR')),
  decided_by      text        references app_user (username),
  decision_note   text,
  unique (notification_id, channel)
);

create index notification_delivery_pending on notification_delivery (deliver_at)
  where status = 'PENDING';

comment on table notification_delivery is 'One way that a notification goes outside; its process instance has the same id as business key';
create index notification_delivery_waiting on notification_delivery (waits_for, next_attempt_at)
  where waits_for is not null;

comment on column notification_delivery.deliver_at is 'Not before; the end of quiet hours, for example';

comment on column notification_delivery.failures is 'How often it failed since the first attempt or since an operator had it tried again';
comment on column notification_delivery.waits_for is 'Whose server was out of reach; null where it does not wait for another attempt';
comment on column notification_delivery.decided_by is 'The operator who decided last what becomes of it';
comment on column notification_delivery.decision_note is 'What that operator wrote about it';

create table notification_attempt (
  delivery_id uuid        not null references notification_delivery (id),
  seq         integer     not null,
  at          timestamptz not null,
  channel     text        not null check (channel in ('EMAIL', 'CALENDAR', 'IN_APP')),
  result      text        not null check (result in
                ('ACCEPTED', 'UNAVAILABLE', 'REFUSED', 'RECIPIENT_REFUSED')),
  reason      text,
  primary key (delivery_id, seq)
);

comment on column notification_attempt.reason is 'In words, without secrets or personal data';

create table calendar_entry (
  uid       text primary key,
  task_id   uuid references task (id),
  username  text        not null references app_user (username),
  sequence  integer     not null,
  way       text        check (way in ('SERVER', 'INVITATION')),
  etag      text,
  starts_at timestamptz not null,
  ends_at   timestamptz not null,
  summary   text        not null,
  cancelled boolean     not null default false,
  unique (task_id, username)
);

comment on table calendar_entry is 'An event in somebody''s calendar (RFC 5545), as it was last told';
comment on column calendar_entry.way is 'How it got there; null until it has';
alter table notification
  add column calendar_uid text references calendar_entry (uid),
  add column digest       uuid references notification_delivery (id);

create index notification_in_digest on notification (digest) where digest is not null;
create index notification_in_calendar on notification (calendar_uid, created_at)
  where calendar_uid is not null;

comment on column notification.calendar_uid is 'The event whose change it brings to a calendar';
comment on column notification.digest is 'The delivery that takes it along with others in one mail';
comment on column calendar_entry.etag is 'What the calendar server calls its present state (RFC 4791)';

create table calendar_subscription (
  username     text primary key references app_user (username),
  token_hash   bytea       not null unique,
  created_at   timestamptz not null,
  last_read_at timestamptz
);

comment on table calendar_subscription is 'Secret addresses at which calendars read somebody''s tasks';
