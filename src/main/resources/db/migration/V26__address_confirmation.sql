-- Mail goes only to addresses whose owner has said so, by a link that was sent there. Whoever has an
-- account already has had mail at that address.
alter table app_user add column email_confirmed boolean not null default false;
update app_user set email_confirmed = email is not null;
alter table app_user add constraint app_user_confirmed_has_address
    check (not email_confirmed or email is not null);

-- Only the SHA-256 of a token is kept, and for which address it was sent, as a keyed fingerprint.
create table address_confirmation (
    token_hash        bytea       not null primary key check (octet_length(token_hash) = 32),
    username          varchar(64) not null references app_user (username) on delete cascade,
    email_fingerprint bytea       not null,
    issued_at         timestamptz not null
);
create index address_confirmation_username on address_confirmation (username, issued_at);
create index address_confirmation_email on address_confirmation (email_fingerprint, issued_at);
create index address_confirmation_issued_at on address_confirmation (issued_at);
