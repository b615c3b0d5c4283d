-- A bank of 60 teams and 300 people after three years: :tasks tasks, nine of ten finished, the
-- larger teams and categories with far more than the smaller ones. The same rows at every run.
-- The rows fit together by construction, so foreign keys need not be looked up a million times.
set session_replication_role = replica;

insert into app_user (username, first_name, last_name, email, password_hash, roles, created_at)
select 'clerk-' || i, '-', '-', '-', '-', '{user}', now()
from generate_series(1, 300) i;

insert into team (key, name, lead)
select 'team-' || i, 'Team ' || i, 'clerk-' || i from generate_series(1, 60) i;

update team set parent = 'team-1' where key in (select 'team-' || i from generate_series(20, 60) i);

insert into team_member (team, username)
select 'team-' || 1 + i % 60, 'clerk-' || i from generate_series(1, 300) i
union
select 'team-' || 1 + (i * 7) % 60, 'clerk-' || i from generate_series(1, 300) i;

insert into category (key, name)
select 'category-' || i, 'Category ' || i from generate_series(1, 20) i;

-- Small numbers are far more frequent than great ones.
create function pg_temp.skewed(seed bigint, salt text, most int) returns int language sql immutable
return floor(power(abs(hashtext(salt || seed)::bigint) / 2147483649.0, 2.5) * most)::int;

create function pg_temp.word(seed bigint, salt text) returns text language sql immutable
return (array['payment', 'customer', 'account', 'transfer', 'review', 'document', 'missing', 'address',
  'signature', 'change', 'fee', 'refund', 'complaint', 'card', 'blocked', 'limit', 'mortgage', 'loan',
  'contract', 'interest', 'statement', 'foreign', 'currency', 'swift', 'sepa', 'returned', 'sanction',
  'passport', 'expired', 'estate', 'closing', 'fraud', 'suspicion', 'correction', 'deposit', 'order'])
  [1 + pg_temp.skewed(seed, salt, 36)];

insert into task (
  id, number, version, process_instance_id, title, description, category, priority, status,
  assignee, team, deadline, reminders, reminded_until, progress, overdue, escalation_level,
  escalation_interval, review_required, outcome, created_by, created_at, updated_at, completed_at,
  history_length)
select gen_random_uuid(), i, 3, 'p-' || i,
       concat_ws(' ', pg_temp.word(i, 'a'), pg_temp.word(i, 'b'), pg_temp.word(i, 'c'), md5(i::text)),
       concat_ws(' ', pg_temp.word(i, 'd'), pg_temp.word(i, 'e'), pg_temp.word(i, 'f'), 'swiftly'),
       case when i % 10 < 8 then 'category-' || 1 + pg_temp.skewed(i, 'category', 20) end,
       case when i % 20 = 0 then 3 when i % 5 = 0 then 2 when i % 3 = 0 then 0 else 1 end,
       case when not open then case when i % 30 = 0 then 'CANCELLED' else 'DONE' end
            when i % 4 = 0 then 'OPEN' when i % 4 = 1 then 'ASSIGNED'
            when i % 4 = 2 then 'IN_PROGRESS' else 'IN_REVIEW' end,
       case when not open or i % 4 <> 0 then 'clerk-' || 1 + abs(hashtext('assignee' || i)) % 300 end,
       case when i % 12 <> 0 then 'team-' || 1 + pg_temp.skewed(i, 'team', 60) end,
       case when i % 9 <> 0 then created_at + ((i % 20) || ' days')::interval end,
       '{P1D}', created_at, i % 100, i % 17 = 0, 0, 'P1D', i % 2 = 0, null,
       'clerk-' || 1 + pg_temp.skewed(i, 'creator', 300), created_at,
       created_at + ((i % 14) || ' days')::interval,
       case when not open then created_at + ((i % 14) || ' days')::interval end, 4
from (select i, now() - ((:tasks - i) * interval '3 years' / :tasks) as created_at,
             i > :tasks * 0.95 or (i > :tasks * 0.8 and i % 3 = 0) as open
      from generate_series(1, :tasks) i) made;

insert into task_comment (id, task_id, author, text, created_at)
select gen_random_uuid(), id, created_by, pg_temp.word(number, 'g') || ' ' || pg_temp.word(number, 'h'), updated_at
from task where number % 2 = 0;

analyze;
set session_replication_role = origin;
