package io.docket.notifications.delivery;

import io.docket.notifications.Told;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code notification_delivery} with what it is about.
 *
 * @param deliverAt not before
 * @param nextAttemptAt when it is tried again; null where it is not
 * @param failures since the first attempt, or since an operator had it tried again
 * @param createdAt when the notification was written
 * @param calendarUid the event that it brings to a calendar; null for mails
 */
record DeliveryRecord(
    UUID id,
    UUID notification,
    Channel channel,
    Status status,
    Instant deliverAt,
    @Nullable Instant nextAttemptAt,
    int failures,
    Told told,
    Instant createdAt,
    @Nullable String calendarUid) {

  boolean isDue(Instant now) {
    return !deliverAt.isAfter(now);
  }
}
