-- Answers are encrypted from now on; those in clear were kept for a day at most.
delete from idempotency_key;
