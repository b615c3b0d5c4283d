-- While a code is being looked at, nobody else comes in by the same token.
alter table second_step add column in_hand boolean not null default false;
