create table notification (
  id         uuid primary key,
  recipient  text        not null references app_user (username),
  kind       text        not null check (kind in ('REMINDER', 'ESCALATION', 'COMPLETION')),
  task_id    uuid        not null references task (id),
  subject    text        not null,
  created_at timestamptz not null,
  read_at    timestamptz
);

create index notification_inbox on notification (recipient, created_at desc, id desc);

comment on table notification is 'What people are told in the application itself';
