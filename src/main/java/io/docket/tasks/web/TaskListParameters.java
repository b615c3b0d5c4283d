package io.docket.tasks.web;

import io.docket.tasks.Priority;
import io.docket.tasks.TaskQuestion;
import io.docket.tasks.TaskStatus;
import io.docket.web.Page;
import io.docket.web.Violations;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query parameters of the task list, as typed. */
record TaskListParameters(
    @Parameter(description = "One or more statuses, separated by commas", example = "OPEN,ASSIGNED")
        @Nullable String status,
    @Parameter(description = "User name, or `me`", example = "me") @Nullable String assignee,
    @Parameter(description = "Key of a team", example = "payments") @Nullable String team,
    @Parameter(description = "Key of a category", example = "payments") @Nullable String category,
    @Parameter(description = "LOW, NORMAL, HIGH or URGENT", example = "HIGH")
        @Nullable String priority,
    @Parameter(description = "Whether the deadline has passed", example = "true")
        @Nullable String overdue,
    @Parameter(description = "RFC 3339 instant", example = "2026-12-31T00:00:00Z")
        @Nullable String deadlineBefore,
    @Parameter(description = "RFC 3339 instant", example = "2026-12-01T00:00:00Z")
        @Nullable String deadlineAfter,
    @Parameter(description = "User name, or `me`", example = "clerk") @Nullable String createdBy,
    @Parameter(
            description = "Words in number, title, description and comments; \"phrase\", or, -not",
            example = "sepa \"returned payment\"")
        @Nullable String q,
    @Parameter(
            description = "deadline, priority, createdAt or updatedAt; minus for descending",
            example = "-createdAt")
        @Nullable String sort,
    @Parameter(description = "1 to 100, 50 by default", example = "50") @Nullable Integer limit,
    @Parameter(description = "The field `next` of the page before") @Nullable String cursor) {

  private static final int LONGEST_QUERY = 500;
  private static final int LAST_YEAR = 9_999;

  TaskQuestion question() {
    var violations = new Violations();
    var question =
        new TaskQuestion(
            statuses(violations),
            text(assignee, "assignee", violations),
            text(team, "team", violations),
            text(category, "category", violations),
            priority(violations),
            truth(violations),
            instant(deadlineBefore, "deadlineBefore", violations),
            instant(deadlineAfter, "deadlineAfter", violations),
            text(createdBy, "createdBy", violations),
            text(q, "q", violations),
            sort,
            Page.limit(limit),
            cursor);
    violations.refuseIfAny();
    return question;
  }

  private Set<TaskStatus> statuses(Violations violations) {
    var statuses = EnumSet.noneOf(TaskStatus.class);
    if (status == null || status.isBlank()) {
      return statuses;
    }
    for (var name : status.split(",", -1)) {
      Arrays.stream(TaskStatus.values())
          .filter(value -> value.name().equals(name.strip()))
          .findFirst()
          .ifPresentOrElse(
              statuses::add,
              () -> violations.add("status", "must be of " + Arrays.toString(TaskStatus.values())));
    }
    return statuses;
  }

  private @Nullable Priority priority(Violations violations) {
    if (priority == null || priority.isBlank()) {
      return null;
    }
    var found =
        Arrays.stream(Priority.values()).filter(value -> value.name().equals(priority)).findFirst();
    violations.unless(
        found.isPresent(), "priority", "must be one of " + Arrays.toString(Priority.values()));
    return found.orElse(null);
  }

  private @Nullable Boolean truth(Violations violations) {
    if (overdue == null || overdue.isBlank()) {
      return null;
    }
    violations.unless(
        Set.of("true", "false").contains(overdue), "overdue", "must be true or false");
    return Boolean.valueOf(overdue);
  }

  private static @Nullable Instant instant(
      @Nullable String text, String field, Violations violations) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      var moment = OffsetDateTime.parse(text.strip().replace(' ', '+'));
      violations.unless(
          moment.getYear() >= 1 && moment.getYear() <= LAST_YEAR, field, "must have a usual year");
      return moment.toInstant();
    } catch (DateTimeParseException notAnInstant) {
      violations.add(field, "must be a moment like 2026-12-31T16:30:00Z");
      return null;
    }
  }

  private static @Nullable String text(@Nullable String text, String field, Violations violations) {
    if (text == null || text.isBlank()) {
      return null;
    }
    violations.unless(text.indexOf('\0') < 0, field, "has a character that is no valid text");
    violations.unless(text.length() <= LONGEST_QUERY, field, "is too long");
    return text;
  }
}
