package io.docket.notifications.web;

import io.docket.notifications.NewMessage;
import io.docket.users.NotificationPreferences.Channel;
import io.docket.web.Violations;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads when a message's appointment is. */
@Component
class MessageTimes {

  private static final Instant LATEST = Instant.parse("2999-12-31T23:59:59Z");

  private final Clock clock;

  MessageTimes(Clock clock) {
    this.clock = clock;
  }

  /** The period, or null where there is none; with violations where it is not right. */
  @Nullable Period read(NewMessage typed, Violations violations) {
    var start = moment(typed.startsAt(), "startsAt", violations);
    var end = moment(typed.endsAt(), "endsAt", violations);
    if (typed.channels() != null && typed.channels().contains(Channel.CALENDAR)) {
      requireGiven(typed.startsAt(), "startsAt", violations);
      requireGiven(typed.endsAt(), "endsAt", violations);
    }
    if (start == null || end == null) {
      return null;
    }
    violations.unless(end.isAfter(start), "endsAt", "must be after startsAt");
    return new Period(start, end);
  }

  private static void requireGiven(@Nullable String typed, String field, Violations violations) {
    violations.unless(!isMissing(typed), field, "is needed for the calendar");
  }

  private static boolean isMissing(@Nullable String typed) {
    return typed == null || typed.isBlank();
  }

  private @Nullable Instant moment(@Nullable String typed, String field, Violations violations) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      var moment = OffsetDateTime.parse(typed.strip()).toInstant();
      violations.unless(moment.isAfter(clock.instant()), field, "must lie in the future");
      violations.unless(!moment.isAfter(LATEST), field, "must be before 3000");
      return moment.truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeParseException notAMoment) {
      violations.add(field, "must be a moment like 2026-12-31T16:30:00Z");
      return null;
    }
  }

  /** From when to when. */
  record Period(Instant start, Instant end) {}
}
