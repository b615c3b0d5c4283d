-- Mails that a demo keeps instead of sending them; the content is encrypted.
create table demo_mail (
    id      uuid        not null primary key,
    content bytea       not null,
    at      timestamptz not null
);
create index demo_mail_at on demo_mail (at desc, id);
