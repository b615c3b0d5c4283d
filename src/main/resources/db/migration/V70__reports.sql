-- Reports read these indexes alone, never the rows with their texts. What is created pays for the
-- first with some wider entries; the second holds finished tasks only.
drop index task_by_created;
create index task_by_created on task (created_at, id)
  include (status, team, category, priority, assignee);
create index task_by_end on task (completed_at)
  include (status, team, category, priority, assignee, created_at, taken_at, deadline,
           rejections, highest_escalation)
  where completed_at is not null;
