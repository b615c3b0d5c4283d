package io.docket.tasks.domain;

import io.docket.web.Violations;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads deadlines (RFC 3339) and reminders (ISO 8601 durations) as people type them. */
final class Times {

  static final int MOST_REMINDERS = 5;

  private static final Duration LONGEST_REMINDER = Duration.ofDays(366);
  private static final Instant LATEST_DEADLINE = Instant.parse("2999-12-31T23:59:59Z");

  private Times() {}

  /** A moment, or null with a violation where the text is none. */
  static @Nullable Instant instant(@Nullable String text, String field, Violations violations) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text.strip()).toInstant().truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeParseException notAnInstant) {
      violations.add(field, "must be a moment like 2026-12-31T16:30:00Z");
      return null;
    }
  }

  /** A deadline that lies ahead. */
  static void requireAhead(@Nullable Instant deadline, Instant now, Violations violations) {
    if (deadline != null) {
      violations.unless(deadline.isAfter(now), "deadline", "must lie in the future");
      violations.unless(!deadline.isAfter(LATEST_DEADLINE), "deadline", "must be before 3000");
    }
  }

  /** At most five different reminders, each longer than zero and at most a year. */
  static List<String> reminders(List<@Nullable String> texts, Violations violations) {
    violations.unless(texts.size() <= MOST_REMINDERS, "reminders", "are at most " + MOST_REMINDERS);
    var read = new ArrayList<String>();
    var lengths = new ArrayList<Duration>();
    for (var i = 0; i < Math.min(texts.size(), MOST_REMINDERS); i++) {
      var field = "reminders[%d]".formatted(i);
      var length = duration(texts.get(i), field, violations);
      if (length != null) {
        violations.unless(!lengths.contains(length), field, "is given twice");
        lengths.add(length);
        read.add(String.valueOf(texts.get(i)).strip());
      }
    }
    return read;
  }

  /** Each reminder must lie ahead of now, and needs a deadline to count from. */
  static void requireAhead(
      List<String> reminders, @Nullable Instant deadline, Instant now, Violations violations) {
    if (deadline == null) {
      violations.unless(reminders.isEmpty(), "reminders", "need a deadline");
      return;
    }
    for (var reminder : reminders) {
      var due = deadline.minus(Duration.parse(reminder));
      violations.unless(due.isAfter(now), "reminders", reminder + " would be past already");
    }
  }

  private static @Nullable Duration duration(
      @Nullable String text, String field, Violations violations) {
    try {
      var length = Duration.parse(text == null ? "" : text.strip());
      if (length.isNegative() || length.isZero() || length.compareTo(LONGEST_REMINDER) > 0) {
        violations.add(field, "must be longer than zero and at most a year");
        return null;
      }
      return length;
    } catch (DateTimeParseException | ArithmeticException notADuration) {
      violations.add(field, "must be an ISO 8601 duration in days or less, like P1D or PT2H");
      return null;
    }
  }
}
