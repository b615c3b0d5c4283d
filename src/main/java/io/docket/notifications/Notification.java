package io.docket.notifications;

import io.docket.users.NotificationPreferences.Channel;
import io.docket.users.NotificationPreferences.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told.
 *
 * @param kind what it is about
 * @param recipient user name
 * @param sender user name of whoever wrote it; null where Docket tells something itself
 * @param subject the whole in one line; null for whoever only looks how it goes, as an operator
 *     does, and as long as it is not put into words
 * @param body what somebody wrote: a message, a comment, a reason; null like the subject
 * @param taskId the task that it is about, if any
 * @param status how it goes
 * @param channels ways that it was meant to go; empty while they are not chosen, and where the
 *     recipient does not want to know
 * @param readAt when the recipient read it; null if not yet
 * @param attempts every try to bring it outside, the oldest first
 */
public record Notification(
    UUID id,
    Kind kind,
    String recipient,
    @Nullable String sender,
    @Nullable String subject,
    @Nullable String body,
    @Nullable UUID taskId,
    Status status,
    List<Channel> channels,
    Instant createdAt,
    @Nullable Instant readAt,
    List<Attempt> attempts) {

  /** How it goes. */
  public enum Status {
    /** On its way, or waiting for the end of quiet hours, a digest or a server. */
    PENDING,
    /** Taken by a server, or shown in the inbox. */
    SENT,
    /** Taken, but on another way than was meant. */
    FALLBACK,
    /** Not taken on any way; operators see to it. */
    FAILED,
    /** Not worth telling any more, or not wanted. */
    WITHDRAWN
  }

  /**
   * One try.
   *
   * @param result ACCEPTED, UNAVAILABLE, REFUSED or RECIPIENT_REFUSED
   * @param reason in words, without secrets; null if it was taken
   */
  public record Attempt(Instant at, Channel channel, String result, @Nullable String reason) {}
}
