package io.docket.tasks.domain;

import io.docket.tasks.HistoryEvent;
import io.docket.tasks.NewTask;
import io.docket.tasks.Routing;
import io.docket.tasks.TaskInDiagram;
import io.docket.tasks.TaskLifecycle;
import io.docket.tasks.TaskSettings;
import io.docket.tasks.TaskStatus;
import io.docket.web.Violations;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the steps of the diagram do to the record: always within the engine's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TaskFlow implements TaskLifecycle {

  private final TaskRecords records;
  private final TaskFactory factory;
  private final Router router;
  private final Reminding reminding;
  private final Journal journal;
  private final TaskSettings settings;
  private final Clock clock;

  @SuppressWarnings("TooManyParameters")
  TaskFlow(
      TaskRecords records,
      TaskFactory factory,
      Router router,
      Reminding reminding,
      Journal journal,
      TaskSettings settings,
      Clock clock) {
    this.records = records;
    this.factory = factory;
    this.router = router;
    this.reminding = reminding;
    this.journal = journal;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public UUID register(
      @Nullable String businessKey, String processInstance, Supplier<NewTask> form) {
    var task = created(businessKey).orElseGet(() -> fromForm(form.get()));
    task.processInstanceId = processInstance;
    return task.id;
  }

  /** Only in the transaction that creates it can a task be without its process. */
  private Optional<TaskRecord> created(@Nullable String businessKey) {
    return TaskRecords.id(businessKey)
        .flatMap(FreshTasks::find)
        .filter(task -> task.processInstanceId == null);
  }

  private TaskRecord fromForm(NewTask typed) {
    var task = factory.make(typed);
    records.add(task);
    journal.note(task, HistoryEvent.CREATED, TaskFactory.asData(task));
    return task;
  }

  @Override
  public void route(UUID id, Routing routing) {
    var task = records.lock(id);
    journal.note(task, HistoryEvent.ROUTED, router.apply(task, routing));
    if (task.assignee != null) {
      journal.note(task, HistoryEvent.ASSIGNED, Map.of("assignee", task.assignee));
    }
  }

  @Override
  public void requireReview(UUID id) {
    var task = records.lock(id);
    var changes = new Changes();
    if (changes.note("reviewRequired", task.review.reviewRequired, true)) {
      var violations = new Violations();
      Router.requireTeamForReview(task.team, violations);
      violations.refuseIfAny();
      task.review.reviewRequired = true;
      journal.note(task, HistoryEvent.DETAILS_CHANGED, changes.asData());
    }
  }

  @Override
  public TaskInDiagram inDiagram(UUID id) {
    var task = records.find(id);
    var deadline = task.watch.deadline;
    return new TaskInDiagram(
        task.label(),
        task.title,
        task.category,
        task.priority().name(),
        task.status.name(),
        task.assignee,
        task.team == null ? List.of() : List.of(task.team),
        task.team == null ? List.of(task.createdBy) : List.of(),
        deadline == null ? null : Date.from(deadline),
        task.priority().inEngine(),
        task.review.reviewRequired,
        task.review.approved(),
        Date.from(task.watch.nextReminderAt()),
        Date.from(task.watch.nextEscalationAt(settings.highestEscalationLevel())));
  }

  @Override
  public String processOf(UUID id) {
    return Objects.requireNonNull(records.find(id).processInstanceId);
  }

  @Override
  public void offerWork(UUID id) {
    var task = records.lock(id);
    task.ending = false;
    task.offerWork(clock.instant());
  }

  @Override
  public void offerReview(UUID id) {
    var task = records.lock(id);
    task.ending = false;
    journal.note(task, HistoryEvent.WORK_DONE, result(task));
    task.offerReview(clock.instant());
  }

  @Override
  public void remind(UUID id) {
    reminding.remind(records.lock(id));
  }

  @Override
  public void escalate(UUID id) {
    reminding.escalate(records.lock(id));
  }

  @Override
  public void recordCompletion(UUID id) {
    var task = records.lock(id);
    if (!task.status.isFinal()) {
      journal.note(task, HistoryEvent.COMPLETED, result(task));
      task.end(TaskStatus.DONE, clock.instant());
    }
  }

  @Override
  public void recordCancellation(UUID id) {
    var task = records.lock(id);
    if (!task.status.isFinal()) {
      journal.note(task, HistoryEvent.CANCELLED);
      task.end(TaskStatus.CANCELLED, clock.instant());
    }
  }

  private static Map<String, Object> result(TaskRecord task) {
    var result = new LinkedHashMap<String, Object>();
    if (task.review.outcome != null) {
      result.put("outcome", task.review.outcome);
    }
    if (task.review.workNote != null) {
      result.put("note", task.review.workNote);
    }
    return result;
  }
}
