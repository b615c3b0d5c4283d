package io.docket.tasks.domain;

import io.docket.tasks.HistoryEvent;
import io.docket.tasks.TaskDetailsChanged;
import io.docket.tasks.TaskEdit;
import io.docket.tasks.TaskMoved;
import io.docket.tasks.TaskStatus;
import io.docket.users.Teams;
import io.docket.web.Violations;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Changes the details of a task: all of the faults in one answer, all of the changes in one entry.
 */
@Component
class TaskEditor {

  private static final Set<String> SHOWN_IN_TASKLIST =
      Set.of("title", "category", "priority", "deadline");

  private static final Set<String> ROUTED_BY = Set.of("category", "priority");

  private final TaskAccess access;
  private final References references;
  private final Teams teams;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TaskEditor(
      TaskAccess access,
      References references,
      Teams teams,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.access = access;
    this.references = references;
    this.teams = teams;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  void edit(TaskRecord task, TaskEdit edit) {
    access.requireEditing(task);
    task.requireOpen();
    var details = read(task, edit);
    if (details.priority() != task.priority() || !Objects.equals(details.team(), task.team)) {
      access.requireDirecting(task);
    }
    if (details.progress() != task.progress) {
      access.requireWorking(task);
    }
    apply(task, details);
  }

  void apply(TaskRecord task, Details details) {
    var changes = new Changes();
    var before = Details.of(task);
    var statusBefore = task.status;
    var timersMove = before.noteChanges(details, changes);
    if (changes.isEmpty()) {
      return;
    }
    var now = clock.instant();
    details.writeTo(task);
    if (timersMove) {
      task.watch.move(details.deadline(), details.reminders(), now);
    }
    task.touch(now);
    moveToTeam(task, before.team());
    if (task.status != TaskStatus.IN_REVIEW) {
      task.status = task.statusOfWork();
    }
    journal.note(task, HistoryEvent.DETAILS_CHANGED, changes.asData());
    var shown = changes.anyOf(SHOWN_IN_TASKLIST) || task.status != statusBefore;
    var routed = changes.anyOf(ROUTED_BY);
    events.publishEvent(new TaskDetailsChanged(task.id, shown, timersMove, routed));
  }

  /** Whoever has the task keeps it only as a member of the new team. */
  private void moveToTeam(TaskRecord task, @Nullable String before) {
    if (Objects.equals(before, task.team)) {
      return;
    }
    if (task.assignee != null && task.team != null && !teams.hasMember(task.team, task.assignee)) {
      journal.note(task, HistoryEvent.RETURNED, Map.of("from", task.assignee, "reason", "moved"));
      task.assignee = null;
    }
    events.publishEvent(new TaskMoved(task.id));
  }

  private Details read(TaskRecord task, TaskEdit edit) {
    var violations = new Violations();
    var now = clock.instant();
    var title = given(edit.title(), task.title);
    var description = given(edit.description(), task.description);
    var category = given(edit.category(), task.category);
    var priority = given(edit.priority(), task.priority().name());
    var deadline = deadline(task, edit, now, violations);
    var reminders = reminders(task, edit, deadline, now, violations);
    var progress = edit.progress() == null ? Optional.of((int) task.progress) : edit.progress();
    checkProgress(progress.orElse(null), violations);
    violations.unless(progress.isPresent(), "progress", "must be a whole number from 0 to 100");
    var team = references.team(given(edit.team(), task.team), task.team, violations);
    violations.unless(
        team != null || !task.review.reviewRequired,
        "team",
        "is needed: a second person of the team reviews this task");
    var details =
        new Details(
            Wording.required(title, "title", Wording.LONGEST_TITLE, violations),
            Wording.optional(description, "description", Wording.LONGEST_DESCRIPTION, violations),
            references.category(category, task.category, violations),
            references.priority(priority, violations),
            deadline,
            reminders,
            progress.orElse(0),
            team);
    violations.refuseIfAny();
    return details;
  }

  private static @Nullable Instant deadline(
      TaskRecord task, TaskEdit edit, Instant now, Violations violations) {
    if (edit.deadline() == null) {
      return task.watch.deadline;
    }
    var deadline = Times.instant(edit.deadline().orElse(null), "deadline", violations);
    if (!Objects.equals(deadline, task.watch.deadline)) {
      Times.requireAhead(deadline, now, violations);
    }
    return deadline;
  }

  /**
   * Reminders that were there before may be past; new ones, or those given with a new deadline,
   * not.
   */
  private static List<String> reminders(
      TaskRecord task,
      TaskEdit edit,
      @Nullable Instant deadline,
      Instant now,
      Violations violations) {
    var before = task.watch.reminders;
    if (edit.reminders() == null) {
      return deadline == null ? List.of() : before;
    }
    var reminders = Times.reminders(edit.reminders().orElse(List.of()), violations);
    var moved = !Objects.equals(deadline, task.watch.deadline);
    var fresh = reminders.stream().filter(text -> moved || !before.contains(text)).toList();
    Times.requireAhead(fresh, deadline, now, violations);
    return deadline == null ? List.of() : reminders;
  }

  static void checkProgress(@Nullable Integer progress, Violations violations) {
    if (progress != null) {
      violations.unless(
          progress >= 0 && progress <= 100, "progress", "must be a whole number from 0 to 100");
    }
  }

  private static @Nullable String given(@Nullable Optional<String> typed, @Nullable String before) {
    return typed == null ? before : typed.orElse(null);
  }
}
