package io.docket.notifications;

import io.docket.users.NotificationPreferences.Channel;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as somebody typed it.
 *
 * @param recipient user name
 * @param subject one line of at most 200 characters
 * @param body at most 5,000 characters
 * @param channels one at least; the recipient's preferences go first
 * @param taskId a task that both may see
 * @param startsAt for the calendar; a moment (RFC 3339)
 * @param endsAt for the calendar; a moment (RFC 3339)
 */
public record NewMessage(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String recipient,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String subject,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String body,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable List<@Nullable Channel> channels,
    @Nullable UUID taskId,
    @Nullable String startsAt,
    @Nullable String endsAt) {

  /** Without what it says, so that no log ever holds it. */
  @Override
  public String toString() {
    return "NewMessage[]";
  }
}
