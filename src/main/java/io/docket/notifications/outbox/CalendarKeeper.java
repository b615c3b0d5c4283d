package io.docket.notifications.outbox;

import io.docket.notifications.NotificationSettings;
import io.docket.tasks.HistoryEvent;
import io.docket.tasks.TaskEvent;
import io.docket.tasks.TaskSummaries;
import io.docket.tasks.TaskSummaries.TaskSummary;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps a task with a deadline in the calendar of whoever has it. It looks at what the task is, not
 * at what happened: however many changes there were, the calendar follows the last one.
 */
@Component
class CalendarKeeper {

  private static final Set<HistoryEvent> MOVING =
      EnumSet.of(
          HistoryEvent.ASSIGNED,
          HistoryEvent.RETURNED,
          HistoryEvent.DETAILS_CHANGED,
          HistoryEvent.WORK_DONE,
          HistoryEvent.COMPLETED,
          HistoryEvent.CANCELLED);

  private final CalendarRows rows;
  private final CalendarPost post;
  private final TaskSummaries tasks;
  private final NotificationSettings settings;
  private final Clock clock;

  CalendarKeeper(
      CalendarRows rows,
      CalendarPost post,
      TaskSummaries tasks,
      NotificationSettings settings,
      Clock clock) {
    this.rows = rows;
    this.post = post;
    this.tasks = tasks;
    this.settings = settings;
    this.clock = clock;
  }

  /** In the order of the ids, so that two nodes never wait for each other. */
  void follow(List<TaskEvent> events) {
    events.stream()
        .filter(event -> MOVING.contains(event.event()))
        .map(event -> event.task().id())
        .distinct()
        .sorted()
        .forEach(this::follow);
  }

  private void follow(UUID id) {
    rows.lock(id);
    var task = tasks.of(id);
    var owner = owner(task);
    var entries = rows.of(id);
    entries.stream()
        .filter(entry -> !entry.cancelled() && !entry.username().equals(owner))
        .forEach(entry -> change(task, entry.withdrawn()));
    if (owner != null) {
      show(task, owner, entries);
    }
  }

  /** In whose calendar the task belongs; null for nobody's. */
  private @Nullable String owner(TaskSummary task) {
    var assignee = task.assignee();
    if (assignee == null || task.deadline() == null || task.status().isFinal()) {
      return null;
    }
    return post.wants(assignee) ? assignee : null;
  }

  private void show(TaskSummary task, String owner, List<CalendarEntry> entries) {
    var end = Objects.requireNonNull(task.deadline());
    var start = end.minus(settings.appointment());
    var title = "%s %s".formatted(task.number(), task.title());
    entries.stream()
        .filter(entry -> entry.username().equals(owner))
        .findFirst()
        .ifPresentOrElse(
            entry -> {
              if (!entry.says(start, end, title)) {
                change(task, entry.moved(start, end, title));
              }
            },
            () -> enter(task, owner, start, end, title));
  }

  /** What is past already is of no use in a calendar. */
  private void enter(TaskSummary task, String owner, Instant start, Instant end, String title) {
    if (end.isAfter(clock.instant())) {
      var uid = "%s-%08x@docket".formatted(task.id(), UUID.randomUUID().hashCode());
      change(task, new CalendarEntry(uid, owner, 0, start, end, title, false));
    }
  }

  private void change(TaskSummary task, CalendarEntry entry) {
    rows.write(task.id(), entry);
    post.send(task, entry);
  }
}
