package io.docket.reporting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** How finely time is divided in a report. */
public enum Interval {
  DAY,
  /** From Monday to Sunday (ISO 8601). */
  WEEK,
  MONTH;

  /**
   * The first days of all periods that have a day between these two, both included. The first
   * period begins no earlier than {@code from}.
   */
  public List<LocalDate> periods(LocalDate from, LocalDate to) {
    return from.datesUntil(to.plusDays(1))
        .filter(day -> day.equals(from) || day.equals(begin(day)))
        .toList();
  }

  private LocalDate begin(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }
}
