package io.docket.notifications.outbox;

import io.docket.users.NotificationPreferences.Digest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** When digests go out. */
final class Mornings {

  private Mornings() {}

  /** The next one after a moment. */
  static Instant next(Digest digest, LocalTime time, ZoneId zone, Instant after) {
    var day = firstDay(digest, after.atZone(zone).toLocalDate());
    var morning = day.atTime(time).atZone(zone).toInstant();
    if (morning.isAfter(after)) {
      return morning;
    }
    return firstDay(digest, day.plusDays(1)).atTime(time).atZone(zone).toInstant();
  }

  private static LocalDate firstDay(Digest digest, LocalDate from) {
    return digest == Digest.WEEKLY
        ? from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
        : from;
  }
}
