-- A person's token is signed (RFC 7519), and lives only as long as its row: the row's id is the
-- token's "jti". Tokens of the older kind end here, an hour at most before their time.
drop table access_token;
create table access_token (
    id            uuid        not null primary key,
    username      varchar(64) not null references app_user (username) on delete cascade,
    second_factor boolean     not null,
    expires_at    timestamptz not null
);
create index access_token_expires_at on access_token (expires_at);
create index access_token_username on access_token (username);

-- Named tokens of integrations. Only the SHA-256 of a token is kept: whoever reads this table
-- cannot sign in with what they find.
create table api_token (
    id           uuid         not null primary key,
    hash         bytea        not null unique check (octet_length(hash) = 32),
    username     varchar(64)  not null references app_user (username) on delete cascade,
    name         varchar(100) not null check (name <> ''),
    scopes       text[]       not null check (cardinality(scopes) > 0),
    created_by   varchar(64)  not null,
    created_at   timestamptz  not null,
    expires_at   timestamptz  not null,
    last_used_at timestamptz,
    unique (username, name)
);
