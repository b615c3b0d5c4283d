package io.docket.security.tokens;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A named token of an integration; its value is not kept.
 *
 * @param scopes what it may be used for
 * @param createdBy its owner, or an administrator
 * @param lastUsedAt accurate to a minute; null if never
 */
record ApiToken(
    UUID id,
    String name,
    List<String> scopes,
    String createdBy,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt) {}
