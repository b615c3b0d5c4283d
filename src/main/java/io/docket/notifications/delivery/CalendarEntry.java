package io.docket.notifications.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code calendar_entry}.
 *
 * @param way how it got into the calendar; null until it has
 * @param etag what the calendar's server calls its present state
 */
record CalendarEntry(
    String uid,
    int sequence,
    @Nullable Way way,
    @Nullable String etag,
    Instant startsAt,
    Instant endsAt,
    String summary,
    boolean cancelled) {

  boolean isOnServer() {
    return way == Way.SERVER;
  }

  boolean cameByInvitation() {
    return way == Way.INVITATION;
  }

  /** What never came need not go. */
  boolean isWorthTelling() {
    return !cancelled || way != null;
  }

  /** How an event gets into a calendar. */
  enum Way {
    SERVER,
    INVITATION
  }
}
