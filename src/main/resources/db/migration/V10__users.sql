create table app_user (
    username      varchar(64)  not null primary key check (username ~ '^[a-z0-9._-]{3,64}$'),
    first_name    varchar(100) not null check (first_name <> ''),
    last_name     varchar(100) not null check (last_name <> ''),
    email         varchar(254) not null check (email <> ''),
    password_hash varchar(255) not null,
    active        boolean      not null default true,
    roles         text[]       not null
        check (roles <@ array['user', 'lead', 'analyst', 'operator', 'admin'] and roles @> array['user']),
    created_at    timestamptz  not null
);
create index app_user_name on app_user (last_name, first_name, username) where active;

-- A key never holds a colon: the engine's groups for roles are named "role:..." .
create table team (
    key    varchar(64)  not null primary key check (key ~ '^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$'),
    name   varchar(100) not null check (name <> ''),
    lead   varchar(64)  references app_user (username),
    parent varchar(64)  references team (key) check (parent <> key)
);
create index team_lead on team (lead);
create index team_parent on team (parent);

create table team_member (
    team     varchar(64) not null references team (key) on delete cascade,
    username varchar(64) not null references app_user (username) on delete cascade,
    primary key (team, username)
);
create index team_member_username on team_member (username);

-- Everybody who may act, with all that decides their rights. A lead counts as a member of their
-- own team; "leads" holds the teams led and all teams below them.
create view actor as
select u.username,
       u.roles,
       array(select m.team from team_member m where m.username = u.username
             union
             select t.key from team t where t.lead = u.username) as member_of,
       array(with recursive led (key) as (
                 select t.key from team t where t.lead = u.username
                 union
                 select t.key from team t join led on t.parent = led.key)
             select key from led) as leads
from app_user u
where u.active;
