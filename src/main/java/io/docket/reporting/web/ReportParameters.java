package io.docket.reporting.web;

import io.docket.reporting.Grouping;
import io.docket.reporting.Interval;
import io.docket.reporting.ReportQuestion;
import io.docket.tasks.Priority;
import io.docket.web.Violations;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The query parameters that all reports have, as typed. */
record ReportParameters(
    @Parameter(description = "The first day, ISO 8601", example = "2030-06-01")
        @Nullable String from,
    @Parameter(
            description = "The last day, ISO 8601; five years after the first at most",
            example = "2030-06-30")
        @Nullable String to,
    @Parameter(
            description = "Where the days begin, an IANA name; the bank's time zone by default",
            example = "Europe/Berlin")
        @Nullable String timeZone,
    @Parameter(description = "Key of a team", example = "payments") @Nullable String team,
    @Parameter(description = "Key of a category", example = "payments") @Nullable String category,
    @Parameter(description = "LOW, NORMAL, HIGH or URGENT", example = "HIGH")
        @Nullable String priority,
    @Parameter(description = "User name of whoever did or has the tasks, or `me`", example = "me")
        @Nullable String assignee) {

  private static final int LONGEST_YEARS = 5;
  private static final int MOST_PERIODS = 800;

  /**
   * Throws {@link io.docket.web.InvalidRequest} with every parameter at fault.
   *
   * @param days the days that are meant where none are given
   */
  ReportQuestion question(
      @Nullable String interval, @Nullable String groupBy, Terms terms, Terms.Days days) {
    var violations = new Violations();
    var zone = terms.zone(timeZone, violations);
    var usual = days.at(terms.today(zone));
    var last = Terms.day(to, "to", violations);
    var first = Terms.day(from, "from", violations);
    var question =
        new ReportQuestion(
            first == null ? usual.from(last) : first,
            last == null ? usual.to(first) : last,
            zone,
            Terms.choice(Interval.class, interval, "interval", violations),
            Terms.choice(Grouping.class, groupBy, "groupBy", violations),
            Terms.text(team, "team", violations),
            Terms.text(category, "category", violations),
            Terms.choice(Priority.class, priority, "priority", violations),
            terms.person(assignee, violations));
    check(question.from(), question.to(), violations);
    violations.refuseIfAny();
    violations.unless(
        question.periods().size() <= MOST_PERIODS,
        "interval",
        "must divide the time into at most " + MOST_PERIODS);
    violations.refuseIfAny();
    return question;
  }

  private static void check(LocalDate from, LocalDate to, Violations violations) {
    violations.unless(!from.isAfter(to), "from", "must not be after to");
    violations.unless(
        from.plusYears(LONGEST_YEARS).isAfter(to), "to", "must be within five years of from");
  }
}
