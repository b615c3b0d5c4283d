-- Beside "task_reviewed_by_somebody_else" on the decision: whoever did the work may not even hold
-- the review.
alter table task add constraint task_review_held_by_somebody_else
    check (status <> 'IN_REVIEW' or assignee <> done_by);
