package io.docket.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry that is still to be numbered and chained. */
record NewAuditEntry(
    UUID id,
    Instant at,
    AuditKind kind,
    @Nullable String actor,
    @Nullable String subject,
    Map<String, String> details,
    @Nullable String clientAddress,
    @Nullable String requestId) {}
