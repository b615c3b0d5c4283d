create table category (
  key         text primary key check (key ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  name        text not null check (char_length(name) between 1 and 100),
  description text
);

create sequence task_number start 1001;

create table task (
  id                  uuid primary key,
  number              bigint      not null unique,
  version             bigint      not null,
  process_instance_id text        not null,
  title               text        not null,
  description         text,
  category            text references category (key),
  priority            smallint    not null,
  status              text        not null check (status in
                        ('OPEN', 'ASSIGNED', 'IN_PROGRESS', 'IN_REVIEW', 'DONE', 'CANCELLED')),
  assignee            text references app_user (username),
  team                text references team (key),
  deadline            timestamptz,
  reminders           text[]      not null,
  reminded_until      timestamptz not null,
  progress            smallint    not null check (progress between 0 and 100),
  overdue             boolean     not null,
  escalation_level    smallint    not null,
  escalation_interval text        not null,
  last_escalated_at   timestamptz,
  review_required     boolean     not null,
  review_decision     text check (review_decision in ('APPROVE', 'REJECT')),
  review_note         text,
  reviewer            text references app_user (username),
  done_by             text references app_user (username),
  work_note           text,
  outcome             text,
  created_by          text        not null references app_user (username),
  created_at          timestamptz not null,
  updated_at          timestamptz not null,
  completed_at        timestamptz,
  history_length      integer     not null,
  search              tsvector    not null generated always as (
                        to_tsvector('simple', 'T-' || number || ' ' || number || ' '
                          || title || ' ' || coalesce(description, ''))) stored,
  constraint task_reviewed_by_somebody_else check (reviewer <> done_by)
);

comment on table task is 'The business record of a task; its open work is a process instance';
comment on column task.completed_at is 'When the task was done or cancelled';
comment on column task.reminded_until is 'Reminders due up to here have been given or are moot';

-- Along these a list is read in the asked order until a page is full; the id makes the order total.
create index task_by_created on task (created_at, id);
create index task_by_updated on task (updated_at, id);
create index task_by_deadline on task ((coalesce(deadline, 'infinity')), id);
create index task_by_priority on task (priority, id);

-- These find one person's, one team's, one category's tasks, the newest first or last.
create index task_by_assignee on task (assignee, created_at, id);
create index task_by_team on task (team, created_at, id);
create index task_by_creator on task (created_by, created_at, id);
create index task_by_category on task (category, priority, created_at, id);

-- Open tasks by deadline, without wading through all that was ever finished.
create index task_open on task ((coalesce(deadline, 'infinity')), id) where completed_at is null;
create index task_open_by_assignee on task (assignee, (coalesce(deadline, 'infinity')), id)
  where completed_at is null;
create index task_open_by_team on task (team, (coalesce(deadline, 'infinity')), id)
  where completed_at is null;
create index task_overdue on task ((coalesce(deadline, 'infinity')), id) where overdue;

create index task_by_words on task using gin (search);

create table task_history (
  task_id uuid        not null references task (id),
  seq     integer     not null,
  at      timestamptz not null,
  actor   text,
  door    text        not null check (door in ('rest', 'tasklist', 'timer')),
  event   text        not null,
  data    jsonb       not null,
  primary key (task_id, seq)
);

comment on column task_history.actor is 'User name of whoever did it; null where a timer did';

create table task_comment (
  id                uuid primary key,
  task_id           uuid        not null references task (id),
  author            text        not null references app_user (username),
  text              text        not null,
  created_at        timestamptz not null,
  edited_at         timestamptz,
  engine_comment_id text,
  search            tsvector    not null generated always as (to_tsvector('simple', text)) stored
);

create index task_comment_by_task on task_comment (task_id, created_at, id);
create index task_comment_by_words on task_comment using gin (search);
