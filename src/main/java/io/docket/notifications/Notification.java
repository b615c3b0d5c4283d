package io.docket.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told.
 *
 * @param recipient user name
 * @param subject the whole in one line
 * @param readAt when the recipient read it; null if not yet
 */
public record Notification(
    UUID id,
    Kind kind,
    String recipient,
    String subject,
    UUID taskId,
    Instant createdAt,
    @Nullable Instant readAt) {

  /** What it is about. */
  public enum Kind {
    REMINDER,
    ESCALATION,
    COMPLETION
  }
}
