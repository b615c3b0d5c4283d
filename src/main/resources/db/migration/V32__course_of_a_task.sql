-- What reports count of a task's course, beside what stands in its row already.
alter table task
  add column taken_at           timestamptz,
  add column rejections         smallint not null default 0,
  add column highest_escalation smallint not null default 0;

comment on column task.taken_at is 'When somebody had it for the first time; null if nobody ever did';
comment on column task.rejections is 'How often a review sent the work back';
comment on column task.highest_escalation is 'The highest level it was ever escalated to; stays when the deadline moves';

update task
set taken_at = course.taken_at,
    rejections = course.rejections,
    highest_escalation = greatest(task.escalation_level, course.highest_escalation)
from (select task_id,
             min(at) filter (where event = 'ASSIGNED') as taken_at,
             count(*) filter (where event = 'REJECTED') as rejections,
             coalesce(max(cast(data ->> 'level' as integer)) filter (where event = 'ESCALATED'), 0)
               as highest_escalation
      from task_history
      where event in ('ASSIGNED', 'REJECTED', 'ESCALATED')
      group by task_id) course
where course.task_id = task.id;
