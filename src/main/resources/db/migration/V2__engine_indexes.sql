-- Job acquisition looks for the due jobs every few seconds, and the engine ships no index on the
-- due date: each look would read the timers of all open tasks. Acquisition asks for jobs with
-- retries left that are not suspended, in both cases by literals, so that a partial index serves
-- it; the columns that locking a job writes stay out, which keeps those updates heap-only.
create index ACT_IDX_JOB_DUE on ACT_RU_JOB (DUEDATE_)
    where RETRIES_ > 0 and SUSPENSION_STATE_ = 1;
