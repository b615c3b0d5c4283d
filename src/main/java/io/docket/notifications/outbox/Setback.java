package io.docket.notifications.outbox;

import java.time.Instant;

/**
 * How long something rests that failed. It is never given up: what keeps it from being told may be
 * mended, and nobody can know who would have needed it.
 *
 * @param patience how often it may fail before it is tried only now and then
 * @param soon not to try before
 * @param later the same once patience is at its end
 */
record Setback(int patience, Instant soon, Instant later) {}
