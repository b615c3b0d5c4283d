-- The secret is encrypted, and bound to its row. It counts once it is confirmed. The last time step
-- that was accepted never counts again, on any node.
create table second_factor (
    username     varchar(64) not null primary key references app_user (username) on delete cascade,
    secret       bytea       not null,
    last_step    bigint      not null default 0,
    confirmed_at timestamptz
);

create table recovery_code (
    username varchar(64) not null references app_user (username) on delete cascade,
    hash     bytea       not null check (octet_length(hash) = 32),
    primary key (username, hash)
);

-- Between password and second factor over REST; by its hash, like every token.
create table second_step (
    hash       bytea       not null primary key check (octet_length(hash) = 32),
    username   varchar(64) not null references app_user (username) on delete cascade,
    expires_at timestamptz not null
);
create index second_step_expires_at on second_step (expires_at);
create index second_step_username on second_step (username);

-- Attempts to sign in that did not succeed, by account and by address. The subject is a hash: people
-- now and then type a password where the user name goes.
create table sign_in_attempts (
    subject     bytea       not null primary key check (octet_length(subject) = 32),
    attempts    integer     not null,
    waits_until timestamptz,
    last_at     timestamptz not null
);
create index sign_in_attempts_last_at on sign_in_attempts (last_at);
