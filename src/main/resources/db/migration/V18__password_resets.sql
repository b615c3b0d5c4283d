-- One-time links to set a new password. Only the SHA-256 of a token is kept.
create table password_reset (
    token_hash bytea       not null primary key check (octet_length(token_hash) = 32),
    username   varchar(64) not null references app_user (username) on delete cascade,
    expires_at timestamptz not null
);
create index password_reset_username on password_reset (username);
create index password_reset_expires_at on password_reset (expires_at);

-- Who asked for links lately, to slow down whoever asks for many: keyed fingerprints of the user
-- name as it was typed, whether it exists or not, and of the caller's address.
create table password_reset_request (
    account bytea       not null,
    address bytea       not null,
    at      timestamptz not null
);
create index password_reset_request_account on password_reset_request (account, at);
create index password_reset_request_address on password_reset_request (address, at);
create index password_reset_request_at on password_reset_request (at);
