package io.docket.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit trail.
 *
 * @param number its place in the chain, from 1 without gaps
 * @param actor user name of whoever did it; null if not known
 * @param subject user name, team or token it was done to; null if nothing but the actor is
 *     concerned
 * @param details what else is needed to understand it
 * @param clientAddress where the request came from; null in a background job, and once the key that
 *     encrypted it is gone
 * @param requestId what the load balancer or the caller called the request; null if nothing
 * @param hash SHA-256 over this entry and the hash of the one before, in hexadecimal
 */
record AuditEntry(
    long number,
    Instant at,
    AuditKind kind,
    @Nullable String actor,
    @Nullable String subject,
    Map<String, String> details,
    @Nullable String clientAddress,
    @Nullable String requestId,
    String hash) {}
