package io.docket.tasks.process;

import static io.docket.tasks.process.TaskLifecycleProcess.REVIEW_TASK;

import io.docket.tasks.EngineActions;
import io.docket.tasks.Priority;
import io.docket.tasks.TaskLifecycle;
import io.docket.tasks.WrongState;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's user tasks and the task's record the same: the record shapes a new user task,
 * and what people do with the engine's own controls is told to the record, which may refuse it.
 */
@Component
class UserTaskListener implements TaskListener {

  private final TaskLifecycle lifecycle;
  private final EngineActions actions;
  private final EngineDoor engine;

  UserTaskListener(TaskLifecycle lifecycle, EngineActions actions, EngineDoor engine) {
    this.lifecycle = lifecycle;
    this.actions = actions;
    this.engine = engine;
  }

  @Override
  public void notify(DelegateTask task) {
    var id = UUID.fromString(task.getExecution().getProcessBusinessKey());
    switch (task.getEventName()) {
      case EVENTNAME_CREATE -> created(id, task);
      case EVENTNAME_UPDATE -> updated(id, task);
      case EVENTNAME_COMPLETE -> completed(id, task);
      default -> {}
    }
  }

  private void created(UUID id, DelegateTask task) {
    if (isReview(task)) {
      lifecycle.offerReview(id);
    } else {
      lifecycle.offerWork(id);
    }
    var record = lifecycle.inDiagram(id);
    if (!Objects.equals(task.getAssignee(), record.assignee())) {
      task.setAssignee(record.assignee());
    }
    task.setName(record.title());
    Columns.show(record, task);
  }

  private void updated(UUID id, DelegateTask task) {
    if (!engine.isFollowing()) {
      tell(id, task);
    }
    show(id, task);
  }

  private void tell(UUID id, DelegateTask task) {
    refuseWhatTheRecordDoesNotKnow(task);
    // Read before the first is told: the record's answer overwrites those that it does not know
    // yet.
    var assignee = task.getAssignee();
    var due = task.getDueDate();
    var priority = Priority.ofEngine(task.getPriority());
    var name = Objects.requireNonNullElse(task.getName(), "");
    actions.assigneeSet(id, assignee);
    actions.dueDateSet(id, due == null ? null : due.toInstant());
    actions.prioritySet(id, priority);
    actions.nameSet(id, name);
  }

  private static void refuseWhatTheRecordDoesNotKnow(DelegateTask task) {
    if (task.getFollowUpDate() != null) {
      throw new WrongState("A task has no follow-up date; give it a deadline instead");
    }
    var entity = (TaskEntity) task;
    if (task.getOwner() != null || entity.getDelegationState() != null) {
      throw new WrongState("A task is not delegated; assign it instead");
    }
    if (task.getDescription() != null) {
      throw new WrongState("The description is kept in Docket; change it with PUT /tasks/{id}");
    }
    if (entity.getParentTaskId() != null
        || entity.getCaseInstanceId() != null
        || entity.getTenantId() != null) {
      throw new WrongState("A task has no parent, case or tenant");
    }
  }

  /** The record has the last word on how a value is written. */
  private void show(UUID id, DelegateTask task) {
    var record = lifecycle.inDiagram(id);
    if (task.getPriority() != record.enginePriority()) {
      task.setPriority(record.enginePriority());
    }
    if (!sameMoment(task.getDueDate(), record.dueDate())) {
      task.setDueDate(record.dueDate());
    }
    Columns.show(record, task);
  }

  private void completed(UUID id, DelegateTask task) {
    var form = WorkForm.read(task);
    if (isReview(task)) {
      actions.reviewCompleted(id, form.decision(), form.note());
    } else {
      actions.workCompleted(id, form.outcome(), form.note(), form.progress());
    }
  }

  /** Delegating a task that nobody has leaves it without an owner. */
  private static boolean isReview(DelegateTask task) {
    return task.getTaskDefinitionKey().equals(REVIEW_TASK);
  }

  private static boolean sameMoment(
      @org.jspecify.annotations.Nullable Date one, @org.jspecify.annotations.Nullable Date other) {
    return Objects.equals(
        one == null ? null : one.getTime(), other == null ? null : other.getTime());
  }
}
