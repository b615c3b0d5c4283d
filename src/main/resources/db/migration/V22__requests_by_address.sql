-- From where accounts and links were asked for lately, to slow down whoever asks for many: keyed
-- fingerprints of callers' addresses.
create table address_request (
    kind    varchar(32) not null,
    address bytea       not null,
    at      timestamptz not null
);
create index address_request_address on address_request (kind, address, at);
create index address_request_at on address_request (at);

alter table password_reset_request drop column address;
