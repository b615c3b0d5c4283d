package io.docket.tasks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.docket.DocketTest;
import io.docket.TestClock;
import io.docket.Trace;
import io.docket.tasks.HistoryEvent;
import io.docket.tasks.TaskStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path through the diagram of a task's life, each as the trace that it leaves. */
@DocketTest
@TestInstance(Lifecycle.PER_CLASS)
class TaskLifecycleProcessTests {

  private static final String WORK = "userTask_workOnTask";
  private static final String REVIEW = "userTask_reviewTask";
  private static final String[] OFFERED = {
    "event_taskCreated",
    "businessRuleTask_routeTask",
    "subProcess_carryOutTask",
    "event_workOffered",
    WORK
  };
  private static final String[] COMPLETED = {
    "event_workDone", "serviceTask_recordCompletion", "serviceTask_tellCreator", "event_completed"
  };
  private static final String[] CANCELLED = {
    "event_taskCancelled", "serviceTask_recordCancellation", "event_cancelled"
  };

  private final Office office;
  private final Engine engine;
  private final Trace trace;
  private final TestClock clock;

  @Autowired
  TaskLifecycleProcessTests(
      BeanFactory beans,
      ProcessEngine processEngine,
      ProcessEngineConfigurationImpl configuration,
      TestClock clock) {
    BpmnAwareTests.init(processEngine);
    this.office = new Office(beans);
    this.engine = new Engine(beans);
    this.trace = new Trace(configuration, TaskLifecycleProcess.KEY);
    this.clock = clock;
  }

  @BeforeEach
  void begin() {
    office.openInTheMorning();
  }

  @AfterAll
  void passesEveryNodeAndFlow() {
    var diagram = Bpmn.readModelFromFile(Path.of("processes/task-lifecycle.bpmn").toFile());

    var drawn = diagram.getModelElementsByType(FlowElement.class);

    assertThat(drawn).extracting(FlowElement::getId).isSubsetOf(trace.covered());
  }

  @Test
  void endsWithTheWorkWhereNoReviewIsNeeded() {
    var task = office.create(Duration.ofDays(2), "PT4H");
    assertThat(engine.instance(task)).isWaitingAt(WORK);

    office.work(task);

    assertThat(trace(task)).containsExactly(path(OFFERED, "gateway_reviewNeeded", COMPLETED));
    assertThat(office.find(task).status()).isEqualTo(TaskStatus.DONE);
    assertThat(office.find(task).progress()).isEqualTo(100);
    assertThat(office.told(task)).containsExactly(office.creator + " COMPLETION");
    engine.hasForgotten(task);
  }

  @Test
  void endsWithTheApprovalWhereAReviewIsNeeded() {
    var task = office.createForReview();

    office.work(task);
    assertThat(engine.instance(task)).isWaitingAt(REVIEW);
    assertThat(office.find(task).status()).isEqualTo(TaskStatus.IN_REVIEW);
    office.review(office.colleague, task, "APPROVE");

    assertThat(trace(task))
        .containsExactly(
            path(OFFERED, "gateway_reviewNeeded", REVIEW, "gateway_approved", COMPLETED));
    assertThat(office.find(task).status()).isEqualTo(TaskStatus.DONE);
    assertThat(office.find(task).assignee()).isEqualTo(office.worker);
    engine.hasForgotten(task);
  }

  @Test
  void goesBackToTheWorkerUntilTheReviewerApproves() {
    var task = office.createForReview();

    office.work(task);
    office.review(office.colleague, task, "REJECT");
    assertThat(engine.instance(task)).isWaitingAt(WORK);
    assertThat(engine.userTask(task)).isAssignedTo(office.worker);
    assertThat(office.find(task).status()).isEqualTo(TaskStatus.IN_PROGRESS);
    office.complete(office.worker, task);
    office.review(office.lead, task, "APPROVE");

    assertThat(trace(task))
        .containsExactly(
            path(
                OFFERED,
                "gateway_reviewNeeded",
                REVIEW,
                "gateway_approved",
                WORK,
                "gateway_reviewNeeded",
                REVIEW,
                "gateway_approved",
                COMPLETED));
    assertThat(office.events(task))
        .endsWith(
            HistoryEvent.WORK_DONE,
            HistoryEvent.ASSIGNED,
            HistoryEvent.REJECTED,
            HistoryEvent.ASSIGNED,
            HistoryEvent.WORK_DONE,
            HistoryEvent.ASSIGNED,
            HistoryEvent.APPROVED,
            HistoryEvent.COMPLETED);
    engine.hasForgotten(task);
  }

  @Test
  void remindsUpToFiveTimesWhileTheWorkGoesOn() {
    var task = office.create(Duration.ofHours(10), "PT1H", "PT5H", "PT2H", "PT4H", "PT3H");
    office.claim(office.worker, task);

    for (var hour = 5; hour <= 9; hour++) {
      var due = Office.MORNING.plus(Duration.ofHours(hour));
      assertThat(engine.nextReminder(task)).isEqualTo(due);
      clock.set(due);
      assertThat(engine.runDue(task)).isOne();
    }

    assertThat(engine.instance(task)).isWaitingAt(WORK, "event_nextReminderDue");
    assertThat(engine.nextReminder(task)).isAfter(Office.MORNING.plus(Duration.ofDays(1_000)));
    assertThat(beside(task))
        .containsExactly(
            "subProcess_remind",
            "event_reminderDue",
            "serviceTask_remindAssignee",
            "event_nextReminderDue",
            "serviceTask_remindAssignee",
            "event_nextReminderDue",
            "serviceTask_remindAssignee",
            "event_nextReminderDue",
            "serviceTask_remindAssignee",
            "event_nextReminderDue",
            "serviceTask_remindAssignee",
            "event_nextReminderDue");
    assertThat(office.told(task)).hasSize(5).containsOnly(office.worker + " REMINDER");
    assertThat(office.find(task).overdue()).isFalse();
    office.complete(office.worker, task);
    engine.hasForgotten(task);
  }

  @Test
  void escalatesAtTheDeadlineAndAtEachIntervalUpToTheHighestLevel() {
    var task = office.create(Duration.ofHours(10));

    for (var level = 1; level <= 3; level++) {
      var due = Office.MORNING.plus(Duration.ofHours(10)).plus(Duration.ofDays(level - 1));
      assertThat(engine.nextEscalation(task)).isEqualTo(due);
      clock.set(due);
      assertThat(engine.runDue(task)).isOne();
      assertThat(office.find(task).overdue()).isTrue();
      assertThat(office.find(task).escalationLevel()).isEqualTo(level);
    }

    clock.advance(Duration.ofDays(300));
    assertThat(engine.runDue(task)).isZero();
    assertThat(beside(task))
        .containsExactly(
            "subProcess_escalate",
            "event_deadlinePassed",
            "serviceTask_escalateTask",
            "event_escalationIntervalPassed",
            "serviceTask_escalateTask",
            "event_escalationIntervalPassed",
            "serviceTask_escalateTask",
            "event_escalationIntervalPassed");
    assertThat(office.told(task))
        .containsExactly(
            office.lead + " ESCALATION",
            office.chief + " ESCALATION",
            office.chief + " ESCALATION");
    assertThat(office.events(task))
        .containsExactly(
            HistoryEvent.CREATED,
            HistoryEvent.ROUTED,
            HistoryEvent.DEADLINE_PASSED,
            HistoryEvent.ESCALATED,
            HistoryEvent.ESCALATED,
            HistoryEvent.ESCALATED);
    office.work(task);
    engine.hasForgotten(task);
  }

  @Test
  void remindsAndEscalatesWhileTheReviewWaits() {
    var task = office.createForReview();
    office.work(task);

    clock.advance(Duration.ofDays(2));
    assertThat(engine.runDue(task)).isEqualTo(2);

    assertThat(engine.instance(task))
        .isWaitingAt(REVIEW, "event_nextReminderDue", "event_escalationIntervalPassed");
    assertThat(office.find(task).status()).isEqualTo(TaskStatus.IN_REVIEW);
    assertThat(office.find(task).overdue()).isTrue();
    office.review(office.colleague, task, "APPROVE");
    engine.hasForgotten(task);
  }

  @Test
  void reschedulesTimersWhenTheDeadlineMoves() {
    var task = office.create(Duration.ofHours(10), "PT1H");

    office.move(task, Office.MORNING.plus(Duration.ofHours(20)));

    assertThat(engine.instance(task)).isWaitingAt(WORK);
    assertThat(beside(task))
        .containsExactly(
            "subProcess_changeDetails",
            "event_detailsChanged",
            "serviceTask_rescheduleTimers",
            "event_timersRescheduled");
    assertThat(engine.nextReminder(task)).isEqualTo(Office.MORNING.plus(Duration.ofHours(19)));
    assertThat(engine.nextEscalation(task)).isEqualTo(Office.MORNING.plus(Duration.ofHours(20)));
    office.work(task);
    engine.hasForgotten(task);
  }

  @Test
  void isCancelledWhileTheWorkWaits() {
    var task = office.createForReview();

    office.cancel(task);

    assertThat(trace(task)).containsExactly(path(OFFERED, CANCELLED));
    isCancelled(task);
  }

  @Test
  void isCancelledWhileTheReviewWaits() {
    var task = office.createForReview();

    office.work(task);
    office.cancel(task);

    assertThat(trace(task))
        .containsExactly(path(OFFERED, "gateway_reviewNeeded", REVIEW, CANCELLED));
    isCancelled(task);
  }

  @Test
  void isCancelledAfterRemindersAndEscalation() {
    var task = office.create(Duration.ofHours(10), "PT1H");

    clock.advance(Duration.ofHours(9));
    engine.runDue(task);
    clock.advance(Duration.ofHours(1));
    engine.runDue(task);
    office.cancel(task);

    assertThat(trace(task))
        .containsExactly(
            path(
                OFFERED,
                "subProcess_remind",
                "event_reminderDue",
                "serviceTask_remindAssignee",
                "event_nextReminderDue",
                "subProcess_escalate",
                "event_deadlinePassed",
                "serviceTask_escalateTask",
                "event_escalationIntervalPassed",
                CANCELLED));
    isCancelled(task);
  }

  @Test
  void isCancelledByAnOperatorWhoDeletesTheProcess() {
    var task = office.createForReview();
    office.work(task);

    office.tasklist(
        office.operator,
        () -> engine.runtime.deleteProcessInstance(engine.instanceId(task), "stuck"));

    isCancelled(task);
    assertThat(office.items(task).get(office.items(task).size() - 1).actor())
        .isEqualTo(office.operator);
  }

  private void isCancelled(UUID task) {
    assertThat(office.find(task).status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(office.find(task).completedAt()).isEqualTo(clock.instant());
    assertThat(office.events(task))
        .endsWith(HistoryEvent.CANCELLED)
        .containsOnlyOnce(HistoryEvent.CANCELLED);
    engine.hasForgotten(task);
  }

  private List<String> trace(UUID task) {
    return trace.of(engine.instanceId(task));
  }

  /** What ran beside the work. */
  private List<String> beside(UUID task) {
    var trace = trace(task);
    return trace.subList(OFFERED.length, trace.size());
  }

  private static String[] path(Object... parts) {
    return Stream.of(parts)
        .flatMap(part -> part instanceof String[] some ? Stream.of(some) : Stream.of((String) part))
        .toArray(String[]::new);
  }
}
