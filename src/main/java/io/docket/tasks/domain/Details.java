package io.docket.tasks.domain;

import io.docket.tasks.Priority;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The details of a task that people edit. */
record Details(
    String title,
    @Nullable String description,
    @Nullable String category,
    Priority priority,
    @Nullable Instant deadline,
    List<String> reminders,
    int progress,
    @Nullable String team) {

  static Details of(TaskRecord task) {
    return new Details(
        task.title,
        task.description,
        task.category,
        task.priority(),
        task.watch.deadline,
        List.copyOf(task.watch.reminders),
        task.progress,
        task.team);
  }

  Details withDeadline(@Nullable Instant moved) {
    var kept = moved == null ? List.<String>of() : reminders;
    return new Details(title, description, category, priority, moved, kept, progress, team);
  }

  Details withPriority(Priority changed) {
    return new Details(title, description, category, changed, deadline, reminders, progress, team);
  }

  Details withTitle(String changed) {
    return new Details(
        changed, description, category, priority, deadline, reminders, progress, team);
  }

  /** Notes what is different now; returns whether timers have to move. */
  boolean noteChanges(Details now, Changes changes) {
    changes.note("title", title, now.title);
    changes.note("description", description, now.description);
    changes.note("category", category, now.category);
    changes.note("priority", priority, now.priority);
    changes.note("progress", progress, now.progress);
    changes.note("team", team, now.team);
    var deadlineMoves = changes.note("deadline", deadline, now.deadline);
    var remindersMove = changes.note("reminders", reminders, now.reminders);
    return deadlineMoves || remindersMove;
  }

  void writeTo(TaskRecord task) {
    task.title = title;
    task.description = description;
    task.category = category;
    task.setPriority(priority);
    task.progress = (short) progress;
    task.team = team;
  }
}
