-- Wrong attempts to sign in from one address, as the moment when the last of them has drained away.
-- The subject is a hash of the address.
create table address_attempts (
    subject      bytea       not null primary key check (octet_length(subject) = 32),
    forgotten_at timestamptz not null
);
create index address_attempts_forgotten_at on address_attempts (forgotten_at);

comment on table sign_in_attempts is 'Attempts to sign in that did not succeed, by account';
