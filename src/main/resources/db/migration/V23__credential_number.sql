-- Rises whenever all that an account is signed in with ends. A token bears the number that held when
-- the password was found right, and is worth nothing once there is another: so a sign-in that was
-- under way in that moment ends too. A session keeps it among its attributes.
alter table app_user add column credential_number integer not null default 0;
alter table access_token add column credential_number integer not null default 0;
alter table second_step add column credential_number integer not null default 0;

create or replace view actor as
select u.username,
       u.roles,
       array(select m.team from team_member m where m.username = u.username
             union
             select t.key from team t where t.lead = u.username) as member_of,
       array(with recursive led (key) as (
                 select t.key from team t where t.lead = u.username
                 union
                 select t.key from team t join led on t.parent = led.key)
             select key from led) as leads,
       u.credential_number
from app_user u
where u.active;
