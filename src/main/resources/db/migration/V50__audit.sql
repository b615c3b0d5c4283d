-- What a security officer can read later. A trigger refuses changes to everybody, and the role that
-- the application works as has no right to any (afterMigrate.sql). The trigger that numbers a row
-- also chains it to the row before; docs/adr/0011-audit-chain.md says how and why.
create table audit_entry (
    number         bigint      not null primary key,
    id             uuid        not null,
    at             timestamptz not null check (isfinite(at)),
    kind           text        not null check (kind ~ '^[A-Z_]{1,64}$'),
    actor          text,
    subject        text,
    details        jsonb       not null check (jsonb_typeof(details) = 'object'),
    client_address bytea,
    request_id     text,
    previous_hash  bytea       not null check (octet_length(previous_hash) = 32),
    hash           bytea       not null check (octet_length(hash) = 32)
);
create index audit_entry_at on audit_entry (at, number);
create index audit_entry_kind on audit_entry (kind, at, number);
create index audit_entry_actor on audit_entry (actor, at, number);
create index audit_entry_subject on audit_entry (subject, at, number);

comment on table audit_entry is 'Who did what to whom, kept for good in a chain of hashes';
comment on column audit_entry.id is 'To which the encrypted address is bound; numbers come too late';

-- One byte for "is there", four for the length, then the bytes: no two rows look alike.
create function audit_field(value bytea) returns bytea
    language sql immutable parallel safe
    return case
        when value is null then '\x00'::bytea
        else '\x01'::bytea || int4send(octet_length(value)) || value
    end;

-- Whoever commits an entry waits here for whoever is just committing another, so that numbers have
-- no gap and the chain no fork. The table's schema is named, lest a temporary table takes its place.
create function audit_chain() returns trigger
    language plpgsql
    set lock_timeout = '10s'
as
$$
begin
    perform pg_advisory_xact_lock(5021777904113254);
    execute format(
        'select number, hash from %I.%I order by number desc limit 1',
        tg_table_schema, tg_table_name)
        into new.number, new.previous_hash;
    new.number := coalesce(new.number, 0) + 1;
    new.previous_hash := coalesce(new.previous_hash, decode(repeat('00', 32), 'hex'));
    new.hash := sha256(
        audit_field(new.previous_hash)
        || audit_field(int8send(new.number))
        || audit_field(uuid_send(new.id))
        || audit_field(int8send(cast(extract(epoch from new.at) * 1000000 as bigint)))
        || audit_field(convert_to(new.kind, 'UTF8'))
        || audit_field(convert_to(new.actor, 'UTF8'))
        || audit_field(convert_to(new.subject, 'UTF8'))
        || audit_field(convert_to(cast(new.details as text), 'UTF8'))
        || audit_field(new.client_address)
        || audit_field(convert_to(new.request_id, 'UTF8')));
    return new;
end
$$;

create trigger audit_entry_chain before insert on audit_entry
    for each row execute function audit_chain();

create function audit_refuse_change() returns trigger
    language plpgsql
as
$$
begin
    raise 'The audit trail is append-only' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_refuse_change();

-- In sessions of replication, too.
alter table audit_entry enable always trigger audit_entry_chain;
alter table audit_entry enable always trigger audit_entry_append_only;
