package io.docket.tasks.domain;

import io.docket.tasks.HistoryEvent;
import io.docket.tasks.TaskSettings;
import io.docket.users.Teams;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reminds of deadlines and escalates missed ones; does nothing where a timer came too early. */
@Component
class Reminding {

  private final Teams teams;
  private final TaskSettings settings;
  private final Journal journal;
  private final Clock clock;

  Reminding(Teams teams, TaskSettings settings, Journal journal, Clock clock) {
    this.teams = teams;
    this.settings = settings;
    this.journal = journal;
    this.clock = clock;
  }

  void remind(TaskRecord task) {
    var now = clock.instant();
    var due = task.watch.nextReminderAt();
    if (now.isBefore(due)) {
      return;
    }
    task.watch.remind(now);
    journal.note(task, HistoryEvent.REMINDED, told(responsible(task), due, task));
  }

  void escalate(TaskRecord task) {
    var now = clock.instant();
    var highest = settings.highestEscalationLevel();
    var due = task.watch.nextEscalationAt(highest);
    if (now.isBefore(due)) {
      return;
    }
    if (!task.watch.overdue) {
      journal.note(task, HistoryEvent.DEADLINE_PASSED, deadline(task));
    }
    var before = task.watch.escalationLevel;
    task.watch.escalate(now, highest);
    task.touch(now);
    int level = task.watch.escalationLevel;
    if (level > before) {
      var data = told(above(task, level), due, task);
      data.put("level", level);
      journal.note(task, HistoryEvent.ESCALATED, data);
    }
  }

  /** Whom to tell, the moment that it is about, and the deadline by then. */
  private static Map<String, Object> told(String recipient, Instant due, TaskRecord task) {
    var data = new LinkedHashMap<>(deadline(task));
    data.put("recipient", recipient);
    data.put("due", due.toString());
    return data;
  }

  private static Map<String, Object> deadline(TaskRecord task) {
    return Map.of("deadline", Objects.requireNonNull(task.watch.deadline).toString());
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
