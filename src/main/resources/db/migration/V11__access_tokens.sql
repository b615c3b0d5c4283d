-- Bearer tokens of the REST API. Only the SHA-256 of a token is kept: whoever reads this table
-- cannot sign in with what they find.
create table access_token (
    hash       bytea       not null primary key check (octet_length(hash) = 32),
    username   varchar(64) not null references app_user (username) on delete cascade,
    expires_at timestamptz not null
);
create index access_token_expires_at on access_token (expires_at);
create index access_token_username on access_token (username);
