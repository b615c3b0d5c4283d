package io.docket.tasks.domain;

import io.docket.tasks.HistoryEvent;
import io.docket.tasks.NotAllowed;
import io.docket.tasks.ReviewFinished;
import io.docket.tasks.TaskStatus;
import io.docket.tasks.WorkFinished;
import io.docket.tasks.WrongState;
import io.docket.web.Violations;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How a person ends the work on a task, and the review of it. Maker is never checker. */
@Component
class WorkSteps {

  private final TaskAccess access;
  private final Assignments assignments;
  private final References references;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WorkSteps(
      TaskAccess access,
      Assignments assignments,
      References references,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.access = access;
    this.assignments = assignments;
    this.references = references;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  void finishWork(
      TaskRecord task,
      @Nullable String outcome,
      @Nullable String note,
      @Nullable Integer progress) {
    var actor = access.requireSight(task);
    access.requireOwnWork();
    task.requireOpen();
    if (task.status == TaskStatus.IN_REVIEW) {
      throw new WrongState("The work is done already; the task waits for its review");
    }
    if (task.assignee == null) {
      throw new WrongState("Nobody has this task; claim it first");
    }
    if (!TaskAccess.is(actor, task.assignee)) {
      throw new NotAllowed("Only its assignee may complete this task");
    }
    var violations = new Violations();
    var result = Wording.optional(outcome, "outcome", Wording.LONGEST_OUTCOME, violations);
    var remark = Wording.optional(note, "note", Wording.LONGEST_COMMENT, violations);
    TaskEditor.checkProgress(progress, violations);
    violations.refuseIfAny();
    if (progress != null) {
      progressed(task, progress);
    }
    task.review.workDone(actor.username(), result, remark);
    task.touch(clock.instant());
    task.ending = true;
    events.publishEvent(new WorkFinished(task.id));
  }

  void finishReview(TaskRecord task, @Nullable String decision, @Nullable String note) {
    var actor = access.requireSight(task);
    access.requireOwnEyes();
    task.requireOpen();
    if (task.status != TaskStatus.IN_REVIEW) {
      throw new WrongState("This task does not wait for a review");
    }
    if (TaskAccess.is(actor, task.review.doneBy)) {
      throw new NotAllowed("Who did the work may not review it");
    }
    var remark = checked(decision, note);
    if (task.assignee == null) {
      assignments.claim(task);
    }
    if (!TaskAccess.is(actor, task.assignee)) {
      throw new NotAllowed("Only its reviewer may decide on this task");
    }
    task.review.decide(actor.username(), String.valueOf(decision), remark);
    note(task);
    if (task.review.rejected()) {
      handBack(task);
    }
    task.touch(clock.instant());
    task.ending = true;
    events.publishEvent(new ReviewFinished(task.id));
  }

  private void progressed(TaskRecord task, int progress) {
    var changes = new Changes();
    if (changes.note("progress", (int) task.progress, progress)) {
      task.progress = (short) progress;
      journal.note(task, HistoryEvent.DETAILS_CHANGED, changes.asData());
    }
  }

  /** To who did the work; to the team where this person may no longer have the task. */
  private void handBack(TaskRecord task) {
    var worker = Objects.requireNonNull(task.review.doneBy);
    if (references.mayHave(worker, task.team)) {
      task.assignee = worker;
      journal.note(task, HistoryEvent.ASSIGNED, Map.of("assignee", worker, "reason", "rejected"));
    } else {
      task.assignee = null;
      journal.note(task, HistoryEvent.RETURNED, Map.of("from", worker));
    }
    task.status = task.statusOfWork();
  }

  private static @Nullable String checked(@Nullable String decision, @Nullable String note) {
    var violations = new Violations();
    var rejected = ReviewState.REJECT.equals(decision);
    violations.unless(
        rejected || ReviewState.APPROVE.equals(decision), "decision", "must be APPROVE or REJECT");
    var remark =
        rejected
            ? Wording.required(note, "note", Wording.LONGEST_COMMENT, violations)
            : Wording.optional(note, "note", Wording.LONGEST_COMMENT, violations);
    violations.refuseIfAny();
    return remark;
  }

  private void note(TaskRecord task) {
    var event = task.review.approved() ? HistoryEvent.APPROVED : HistoryEvent.REJECTED;
    var remark = task.review.reviewNote;
    var data = new LinkedHashMap<String, Object>();
    if (remark != null) {
      data.put("note", remark);
    }
    if (task.review.rejected()) {
      data.put("worker", Objects.requireNonNull(task.review.doneBy));
    }
    journal.note(task, event, data);
  }
}
