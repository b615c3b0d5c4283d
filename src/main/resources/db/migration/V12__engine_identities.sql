-- The engine's users and groups are Docket's accounts, teams and roles: views take the place of the
-- engine's own identity tables, so that its queries and authorization checks see them as they are
-- now, in the same transaction, and nobody can write to them through the engine.
drop table act_id_membership;
drop table act_id_user cascade;
drop table act_id_group cascade;

-- Neither password nor mail address: the engine needs none.
create view act_id_user as
select username                as id_,
       1                       as rev_,
       first_name              as first_,
       last_name               as last_,
       cast(null as varchar)   as email_,
       cast(null as varchar)   as pwd_,
       cast(null as varchar)   as salt_,
       cast(null as timestamp) as lock_exp_time_,
       0                       as attempts_,
       cast(null as varchar)   as picture_id_
from app_user
where active;

create view act_id_group as
select key as id_, 1 as rev_, name as name_, cast('team' as varchar) as type_
from team
union all
select role.id_, 1, role.name_, 'role'
from (values ('role:user', 'Everybody'),
             ('role:lead', 'Leads'),
             ('role:analyst', 'Analysts'),
             ('role:operator', 'Operators'),
             ('role:admin', 'Administrators')) as role (id_, name_);

-- A lead counts as a member of the teams led and of all teams below them; an administrator has
-- every role. Says the same as the view "actor".
create view act_id_membership as
with recursive led (key, lead) as (
    select key, lead from team where lead is not null
    union
    select t.key, led.lead from team t join led on t.parent = led.key),
membership (username, id) as (
    select username, team from team_member
    union
    select lead, key from led
    union
    select a.username, 'role:' || r.role
    from app_user a
    cross join unnest(array['user', 'lead', 'analyst', 'operator', 'admin']) as r (role)
    where r.role = any (a.roles) or 'admin' = any (a.roles))
select m.username as user_id_, cast(m.id as varchar) as group_id_
from membership m
join app_user u on u.username = m.username
where u.active;
