package io.docket.notifications.outbox;

import io.docket.users.NotificationPreferences.QuietHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Hours of the day in which somebody is left alone. They begin and end by the clock on the wall
 * there, on the days too on which it is changed.
 */
record QuietTime(LocalTime from, LocalTime to, ZoneId zone) {

  static QuietTime of(@Nullable QuietHours hours, ZoneId zone) {
    return hours == null
        ? new QuietTime(LocalTime.MIN, LocalTime.MIN, zone)
        : new QuietTime(LocalTime.parse(hours.from()), LocalTime.parse(hours.to()), zone);
  }

  /** When they end, if the moment falls into them; else the moment itself. */
  Instant endIfQuiet(Instant moment) {
    var local = moment.atZone(zone).toLocalDateTime();
    return isQuiet(local.toLocalTime()) ? end(local, moment) : moment;
  }

  private boolean isQuiet(LocalTime time) {
    var afterBegin = !time.isBefore(from);
    var beforeEnd = time.isBefore(to);
    return from.isAfter(to) ? afterBegin || beforeEnd : afterBegin && beforeEnd;
  }

  private Instant end(LocalDateTime local, Instant moment) {
    var day = local.toLocalTime().isBefore(to) ? local.toLocalDate() : nextDay(local);
    var end = day.atTime(to);
    var skipped = zone.getRules().getTransition(end);
    if (skipped != null && skipped.isGap()) {
      return skipped.getInstant();
    }
    // An hour that comes twice ends only once: the second time where the first is over.
    var first = end.atZone(zone);
    var second = first.withLaterOffsetAtOverlap();
    return first.toInstant().isAfter(moment) ? first.toInstant() : second.toInstant();
  }

  private static LocalDate nextDay(LocalDateTime local) {
    return local.toLocalDate().plusDays(1);
  }
}
