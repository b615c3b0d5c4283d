package io.docket.tasks.domain;

import io.docket.tasks.NewTask;
import io.docket.tasks.TaskSettings;
import io.docket.web.Violations;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the row of a new task out of what somebody typed, whichever door it was typed at. */
@Component
class TaskFactory {

  private static final String DEFAULT_PRIORITY = "NORMAL";

  private final TaskRecords records;
  private final References references;
  private final TaskAccess access;
  private final TaskSettings settings;
  private final Clock clock;

  TaskFactory(
      TaskRecords records,
      References references,
      TaskAccess access,
      TaskSettings settings,
      Clock clock) {
    this.records = records;
    this.references = references;
    this.access = access;
    this.settings = settings;
    this.clock = clock;
  }

  /** The row, not yet added; throws {@link io.docket.web.InvalidRequest} with every fault. */
  TaskRecord make(NewTask typed) {
    var violations = new Violations();
    var now = clock.instant();
    var task =
        new TaskRecord(
            UUID.randomUUID(),
            0,
            access.actor().username(),
            now,
            new DeadlineWatch(now, settings.escalationInterval()));
    fill(task, typed, violations);
    violations.refuseIfAny();
    task.number = records.nextNumber();
    return task;
  }

  private void fill(TaskRecord task, NewTask typed, Violations violations) {
    var now = task.createdAt;
    task.title = Wording.required(typed.title(), "title", Wording.LONGEST_TITLE, violations);
    task.description =
        Wording.optional(
            typed.description(), "description", Wording.LONGEST_DESCRIPTION, violations);
    task.category = references.category(typed.category(), violations);
    var priority = typed.priority() == null ? DEFAULT_PRIORITY : typed.priority();
    task.setPriority(references.priority(priority, violations));
    task.team = references.team(typed.team(), violations);
    task.assignee = references.assignee(typed.assignee(), task.team, violations);
    task.noteTaking(now);
    var deadline = Times.instant(typed.deadline(), "deadline", violations);
    Times.requireAhead(deadline, now, violations);
    var asked = typed.reminders();
    var reminders = asked == null ? List.<String>of() : Times.reminders(asked, violations);
    if (deadline != null) {
      Times.requireAhead(reminders, deadline, now, violations);
    }
    task.watch.move(deadline, reminders, now);
    task.remindersGiven = asked != null;
  }

  /** What the history says about the creation. */
  static Map<String, Object> asData(TaskRecord task) {
    var data = new LinkedHashMap<String, Object>();
    data.put("title", task.title);
    data.put("priority", task.priority().name());
    if (task.category != null) {
      data.put("category", task.category);
    }
    return data;
  }
}
