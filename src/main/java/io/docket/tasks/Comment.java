package io.docket.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody said about a task. */
public record Comment(
    UUID id, String author, String text, Instant createdAt, @Nullable Instant editedAt) {}
