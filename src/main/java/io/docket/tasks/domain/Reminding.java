package io.docket.tasks.domain;

import io.docket.tasks.HistoryEvent;
import io.docket.tasks.TaskEscalated;
import io.docket.tasks.TaskReminded;
import io.docket.tasks.TaskSettings;
import io.docket.users.Teams;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reminds of deadlines and escalates missed ones; does nothing where a timer came too early. */
@Component
class Reminding {

  private final Teams teams;
  private final TaskSettings settings;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Reminding(
      Teams teams,
      TaskSettings settings,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.teams = teams;
    this.settings = settings;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  void remind(TaskRecord task) {
    var now = clock.instant();
    if (now.isBefore(task.watch.nextReminderAt())) {
      return;
    }
    task.watch.remind(now);
    var recipient = responsible(task);
    journal.note(task, HistoryEvent.REMINDED, Map.of("recipient", recipient));
    var deadline = Objects.requireNonNull(task.watch.deadline);
    events.publishEvent(new TaskReminded(task.id, task.label(), task.title, deadline, recipient));
  }

  void escalate(TaskRecord task) {
    var now = clock.instant();
    var highest = settings.highestEscalationLevel();
    if (now.isBefore(task.watch.nextEscalationAt(highest))) {
      return;
    }
    if (!task.watch.overdue) {
      journal.note(task, HistoryEvent.DEADLINE_PASSED);
    }
    var before = task.watch.escalationLevel;
    task.watch.escalate(now, highest);
    task.touch(now);
    int level = task.watch.escalationLevel;
    if (level > before) {
      tell(task, level);
    }
  }

  private void tell(TaskRecord task, int level) {
    var recipient = above(task, level);
    journal.note(task, HistoryEvent.ESCALATED, Map.of("level", level, "recipient", recipient));
    var deadline = Objects.requireNonNull(task.watch.deadline);
    events.publishEvent(
        new TaskEscalated(task.id, task.label(), task.title, deadline, level, recipient));
  }

  /** Who has the task, or must see to it that somebody takes it. */
  private String responsible(TaskRecord task) {
    return task.assignee != null ? task.assignee : above(task, 1);
  }

  private String above(TaskRecord task, int level) {
    return Optional.ofNullable(task.team)
        .flatMap(team -> teams.leadAbove(team, level))
        .orElse(task.createdBy);
  }
}
