package io.docket.tasks.domain;

import io.docket.tasks.CancellationRequested;
import io.docket.tasks.HistoryEvent;
import io.docket.tasks.NewTask;
import io.docket.tasks.Task;
import io.docket.tasks.TaskCreated;
import io.docket.tasks.TaskEdit;
import io.docket.tasks.TaskQuestion;
import io.docket.tasks.Tasks;
import io.docket.tasks.WorkNotes;
import io.docket.web.EntityVersion;
import io.docket.web.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people do with tasks over REST and in Docket's own tab. */
@Service
@Transactional
class TaskDesk implements Tasks {

  private final TaskRecords records;
  private final TaskAccess access;
  private final TaskFactory factory;
  private final TaskEditor editor;
  private final Assignments assignments;
  private final WorkSteps steps;
  private final TaskSearch search;
  private final Journal journal;
  private final ApplicationEventPublisher events;

  @SuppressWarnings("TooManyParameters")
  TaskDesk(
      TaskRecords records,
      TaskAccess access,
      TaskFactory factory,
      TaskEditor editor,
      Assignments assignments,
      WorkSteps steps,
      TaskSearch search,
      Journal journal,
      ApplicationEventPublisher events) {
    this.records = records;
    this.access = access;
    this.factory = factory;
    this.editor = editor;
    this.assignments = assignments;
    this.steps = steps;
    this.search = search;
    this.journal = journal;
    this.events = events;
  }

  @Override
  public Task create(NewTask typed) {
    var task = factory.make(typed);
    records.add(task);
    journal.note(task, HistoryEvent.CREATED, TaskFactory.asData(task));
    events.publishEvent(new TaskCreated(task.id));
    return written(task);
  }

  @Override
  @Transactional(readOnly = true)
  public Task find(UUID id) {
    var task = records.find(id);
    access.requireSight(task);
    return task.view();
  }

  @Override
  @Transactional(readOnly = true)
  public WorkNotes notes(UUID id) {
    var task = records.find(id);
    access.requireSight(task);
    return new WorkNotes(task.review.doneBy, task.review.workNote, task.review.reviewNote);
  }

  /** One statement, which needs no transaction around it. */
  @Override
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Page<Task> list(TaskQuestion question) {
    return search.list(access.actor(), question);
  }

  @Override
  public Task edit(UUID id, TaskEdit edit, @Nullable String ifMatch) {
    var task = locked(id);
    EntityVersion.require(ifMatch, task.view().version());
    editor.edit(task, edit);
    return written(task);
  }

  @Override
  public void cancel(UUID id, @Nullable String ifMatch) {
    var task = locked(id);
    EntityVersion.require(ifMatch, task.view().version());
    access.requireDirecting(task);
    task.requireOpen();
    events.publishEvent(new CancellationRequested(id));
    records.flush();
  }

  @Override
  public Task claim(UUID id) {
    var task = locked(id);
    assignments.claim(task);
    return written(task);
  }

  @Override
  public Task unclaim(UUID id) {
    var task = locked(id);
    assignments.giveBack(task);
    return written(task);
  }

  @Override
  public Task assign(UUID id, @Nullable String assignee) {
    var task = locked(id);
    assignments.assign(task, assignee);
    return written(task);
  }

  @Override
  public Task complete(UUID id, @Nullable String outcome, @Nullable String note) {
    var task = locked(id);
    steps.finishWork(task, outcome, note, null);
    return written(task);
  }

  @Override
  public Task review(UUID id, @Nullable String decision, @Nullable String note) {
    var task = locked(id);
    steps.finishReview(task, decision, note);
    return written(task);
  }

  private TaskRecord locked(UUID id) {
    var task = records.lock(id);
    access.requireSight(task);
    return task;
  }

  private Task written(TaskRecord task) {
    records.flush();
    return task.view();
  }
}
