package io.docket.reporting.web;

import io.docket.reporting.ReportingSettings;
import io.docket.users.CurrentActor;
import io.docket.web.Violations;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody typed about a report. */
@Component
class Terms {

  private static final int LONGEST = 200;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  private final CurrentActor actor;
  private final ReportingSettings settings;
  private final Clock clock;

  Terms(CurrentActor actor, ReportingSettings settings, Clock clock) {
    this.actor = actor;
    this.settings = settings;
    this.clock = clock;
  }

  LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  ZoneId zone(@Nullable String typed, Violations violations) {
    if (typed != null && !typed.isBlank()) {
      var name = typed.strip();
      if (ZoneId.getAvailableZoneIds().contains(name)) {
        return ZoneId.of(name);
      }
      violations.add("timeZone", "must be the name of a time zone, like Europe/Berlin");
    }
    return settings.timeZone();
  }

  @Nullable String person(@Nullable String typed, Violations violations) {
    var name = text(typed, "assignee", violations);
    return "me".equals(name) ? actor.find().orElseThrow().username() : name;
  }

  static @Nullable LocalDate day(@Nullable String typed, String field, Violations violations) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      var day = LocalDate.parse(typed.strip());
      violations.unless(
          !day.isBefore(EARLIEST) && !day.isAfter(LATEST), field, "must lie in 2000 to 2199");
      return day;
    } catch (DateTimeException notADay) {
      violations.add(field, "must be a day like 2026-12-31");
      return null;
    }
  }

  static <E extends Enum<E>> @Nullable E choice(
      Class<E> kind, @Nullable String typed, String field, Violations violations) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    var name = typed.strip().toUpperCase(Locale.ROOT);
    var choices = kind.getEnumConstants();
    var found = Arrays.stream(choices).filter(each -> each.name().equals(name)).findFirst();
    violations.unless(found.isPresent(), field, "must be one of " + Arrays.toString(choices));
    return found.orElse(null);
  }

  static @Nullable String text(@Nullable String typed, String field, Violations violations) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    violations.unless(typed.indexOf('\0') < 0, field, "has a character that is no valid text");
    violations.unless(typed.length() <= LONGEST, field, "is too long");
    return typed.strip();
  }

  /** The days that a report is about where nobody says: counted from today, both included. */
  enum Days {
    LAST_THIRTY(-29, 0),
    NEXT_FOURTEEN(0, 13);

    private final int first;
    private final int last;

    Days(int first, int last) {
      this.first = first;
      this.last = last;
    }

    Usual at(LocalDate today) {
      return new Usual(today.plusDays(first), today.plusDays(last), last - first);
    }
  }

  /** As many days as usual, before or after the one that is given. */
  record Usual(LocalDate first, LocalDate last, int between) {

    LocalDate from(@Nullable LocalDate to) {
      return to == null ? first : to.minusDays(between);
    }

    LocalDate to(@Nullable LocalDate from) {
      return from == null ? last : from.plusDays(between);
    }
  }
}
