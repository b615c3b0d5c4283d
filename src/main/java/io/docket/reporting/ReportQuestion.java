package io.docket.reporting;

import io.docket.tasks.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report is to be about; a null component does not narrow it.
 *
 * @param from the first day, in that time zone
 * @param to the last day, in that time zone
 * @param interval how finely time is divided; null for the whole in one
 * @param assignee user name of whoever did or has the task
 */
public record ReportQuestion(
    LocalDate from,
    LocalDate to,
    ZoneId timeZone,
    @Nullable Interval interval,
    @Nullable Grouping groupBy,
    @Nullable String team,
    @Nullable String category,
    @Nullable Priority priority,
    @Nullable String assignee) {

  /** The first days of the periods; one alone where time is not divided. */
  public List<LocalDate> periods() {
    return interval == null ? List.of(from) : interval.periods(from, to);
  }

  /** When a day begins: at its first moment there is, which a change of clocks may put off. */
  public Instant begin(LocalDate day) {
    return day.atStartOfDay(timeZone).toInstant();
  }

  /** The first moment that is too late. */
  public Instant end() {
    return begin(to.plusDays(1));
  }
}
