package io.docket.tasks.domain;

import io.docket.tasks.EngineActions;
import io.docket.tasks.Priority;
import io.docket.web.Violations;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows in the record what people do with the engine's own controls. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class EngineDesk implements EngineActions {

  private final TaskRecords records;
  private final TaskAccess access;
  private final Assignments assignments;
  private final TaskEditor editor;
  private final WorkSteps steps;
  private final CommentDesk comments;
  private final Clock clock;

  @SuppressWarnings("TooManyParameters")
  EngineDesk(
      TaskRecords records,
      TaskAccess access,
      Assignments assignments,
      TaskEditor editor,
      WorkSteps steps,
      CommentDesk comments,
      Clock clock) {
    this.records = records;
    this.access = access;
    this.assignments = assignments;
    this.editor = editor;
    this.steps = steps;
    this.comments = comments;
    this.clock = clock;
  }

  @Override
  public void assigneeSet(UUID id, @Nullable String assignee) {
    var task = records.lock(id);
    // Even what changes nothing would tell a stranger that the task is there.
    var actor = access.requireSight(task);
    if (!Objects.equals(assignee, task.assignee)) {
      assignments.follow(task, actor, assignee);
    }
  }

  @Override
  public void dueDateSet(UUID id, @Nullable Instant dueDate) {
    var task = records.lock(id);
    var moved = dueDate == null ? null : dueDate.truncatedTo(ChronoUnit.MILLIS);
    if (!Objects.equals(moved, task.watch.deadline)) {
      access.requireEditing(task);
      var violations = new Violations();
      Times.requireAhead(moved, clock.instant(), violations);
      violations.refuseIfAny();
      editor.apply(task, Details.of(task).withDeadline(moved));
    }
  }

  @Override
  public void prioritySet(UUID id, Priority priority) {
    var task = records.lock(id);
    if (priority != task.priority()) {
      access.requireDirecting(task);
      editor.apply(task, Details.of(task).withPriority(priority));
    }
  }

  @Override
  public void nameSet(UUID id, String name) {
    var task = records.lock(id);
    if (!name.equals(task.title)) {
      access.requireEditing(task);
      var violations = new Violations();
      var title = Wording.required(name, "name", Wording.LONGEST_TITLE, violations);
      violations.refuseIfAny();
      editor.apply(task, Details.of(task).withTitle(title));
    }
  }

  @Override
  public void workCompleted(
      UUID id, @Nullable String outcome, @Nullable String note, @Nullable Integer progress) {
    var task = records.lock(id);
    if (!task.ending) {
      steps.finishWork(task, outcome, note, progress);
    }
  }

  @Override
  public void reviewCompleted(UUID id, @Nullable String decision, @Nullable String note) {
    var task = records.lock(id);
    if (!task.ending) {
      steps.finishReview(task, decision, note);
    }
  }

  @Override
  public void commented(UUID id, String text, String engineComment) {
    comments.fromEngine(records.lock(id), text, engineComment);
  }
}
