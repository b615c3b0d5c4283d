package io.docket.tasks.domain;

import io.docket.tasks.Priority;
import io.docket.tasks.TaskStatus;
import io.docket.users.Actor;
import io.docket.users.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a test knows of a task, with the rules of the list said once more and plainly. */
record ModelTask(
    UUID id,
    @Nullable String category,
    Priority priority,
    TaskStatus status,
    @Nullable String assignee,
    @Nullable String team,
    @Nullable Instant deadline,
    boolean overdue,
    String createdBy,
    Instant createdAt,
    Instant updatedAt) {

  boolean isSeenBy(Actor actor) {
    return actor.roles().contains(Role.ADMIN)
        || createdBy.equals(actor.username())
        || actor.username().equals(assignee)
        || (team != null && (actor.memberOf().contains(team) || actor.leads().contains(team)));
  }

  boolean fits(Asking asked, Actor actor) {
    return (asked.status.isEmpty() || asked.status.contains(status))
        && is(asked.assignee, assignee, actor)
        && is(asked.createdBy, createdBy, actor)
        && (asked.team == null || asked.team.equals(team))
        && (asked.category == null || asked.category.equals(category))
        && (asked.priority == null || asked.priority == priority)
        && (asked.overdue == null || asked.overdue == overdue)
        && (asked.deadlineBefore == null
            || deadline != null && deadline.isBefore(asked.deadlineBefore))
        && (asked.deadlineAfter == null
            || deadline != null && deadline.isAfter(asked.deadlineAfter));
  }

  private static boolean is(@Nullable String asked, @Nullable String value, Actor actor) {
    return asked == null || (asked.equals("me") ? actor.username() : asked).equals(value);
  }

  /** The id decides among equals; PostgreSQL compares its bytes, as its hexadecimal text does. */
  static Comparator<ModelTask> by(@Nullable String sort) {
    var order =
        switch (String.valueOf(sort).replace("-", "")) {
          case "updatedAt" -> Comparator.comparing(ModelTask::updatedAt);
          case "deadline" ->
              Comparator.comparing(
                  ModelTask::deadline, Comparator.nullsLast(Comparator.naturalOrder()));
          case "priority" -> Comparator.comparing(ModelTask::priority);
          default -> Comparator.comparing(ModelTask::createdAt);
        };
    var total = order.thenComparing(task -> task.id.toString());
    return sort == null || sort.startsWith("-") ? total.reversed() : total;
  }
}
