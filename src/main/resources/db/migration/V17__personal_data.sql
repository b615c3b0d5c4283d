-- Names, mail address and phone number are unreadable from here on. What stood here in clear waits
-- in a table of its own until the application, which has the keys, encrypts it at its start; the
-- table is empty afterwards.
create table app_user_in_clear as select username, first_name, last_name, email from app_user;
alter table app_user_in_clear add primary key (username);

drop view act_id_user;
drop index app_user_name;

alter table app_user
    drop column first_name,
    drop column last_name,
    drop column email,
    add column first_name               bytea,
    add column last_name                bytea,
    add column email                    bytea,
    add column email_fingerprint        bytea,
    add column phone                    bytea,
    add column time_zone                text        not null default 'UTC',
    add column locale                   text        not null default 'en',
    add column notification_preferences jsonb       not null default '{}',
    add column pending                  boolean     not null default false,
    add column erased                   boolean     not null default false,
    add column version                  bigint      not null default 0,
    add constraint app_user_pending_is_not_active check (not (pending and active)),
    add constraint app_user_erased_is_empty check (
        not erased or (not active and first_name is null and last_name is null and email is null
                       and email_fingerprint is null and phone is null));

comment on column app_user.email_fingerprint is
    'Keyed fingerprint of the mail address in lower case, to find accounts by it; not unique';
comment on column app_user.pending is 'Registered, and waits for an administrator';

create index app_user_email on app_user (email_fingerprint);
create index app_user_pending on app_user (username) where pending;

-- Neither names, password nor mail address: what the engine shows of a person comes from elsewhere.
create view act_id_user as
select username                as id_,
       1                       as rev_,
       cast(null as varchar)   as first_,
       cast(null as varchar)   as last_,
       cast(null as varchar)   as email_,
       cast(null as varchar)   as pwd_,
       cast(null as varchar)   as salt_,
       cast(null as timestamp) as lock_exp_time_,
       0                       as attempts_,
       cast(null as varchar)   as picture_id_
from app_user
where active;

-- A dissolved team keeps its row, since finished tasks name it; it has no people and no place.
alter table team
    add column version   bigint  not null default 0,
    add column dissolved boolean not null default false,
    add constraint team_dissolved_is_empty check (
        not dissolved or (lead is null and parent is null));

create or replace view act_id_group as
select key as id_, 1 as rev_, name as name_, cast('team' as varchar) as type_
from team
where not dissolved
union all
select role.id_, 1, role.name_, 'role'
from (values ('role:user', 'Everybody'),
             ('role:lead', 'Leads'),
             ('role:analyst', 'Analysts'),
             ('role:operator', 'Operators'),
             ('role:admin', 'Administrators')) as role (id_, name_);
