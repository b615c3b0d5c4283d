package io.docket.tasks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.tasks.HistoryEvent;
import io.docket.tasks.NewTask;
import io.docket.tasks.Task;
import io.docket.tasks.TaskStatus;
import io.docket.users.AccountAdministration;
import io.docket.users.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of the tasks of somebody who leaves. */
@DocketTest
class DepartureTests {

  private static final int MANY = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Office office;
  private final Engine engine;
  private final SameTask same;
  private final AccountAdministration administration;
  private final RuntimeService runtime;
  private final TaskService userTasks;
  private final JdbcClient jdbc;
  private final TestPeople people;
  private final String admin;

  @Autowired
  DepartureTests(BeanFactory beans, TestPeople people, JdbcClient jdbc) {
    this.office = new Office(beans);
    this.engine = new Engine(beans);
    this.same = new SameTask(engine, jdbc);
    this.administration = beans.getBean(AccountAdministration.class);
    this.runtime = beans.getBean(RuntimeService.class);
    this.userTasks = beans.getBean(TaskService.class);
    this.jdbc = jdbc;
    this.people = people;
    this.admin = people.person(Role.ADMIN);
  }

  @BeforeEach
  void openInTheMorning() {
    office.openInTheMorning();
  }

  @Test
  void givesOpenTasksBackToTheirTeams() {
    var task = office.create(Duration.ofDays(2));
    office.claim(office.worker, task);

    close(office.worker);

    assertThat(office.find(task))
        .returns(null, Task::assignee)
        .returns(TaskStatus.OPEN, Task::status)
        .returns(office.team, Task::team);
    assertThat(engine.userTask(task).getAssignee()).isNull();
    same.check(task);
    var last = office.items(task).get(office.items(task).size() - 1);
    assertThat(last.event()).isEqualTo(HistoryEvent.RETURNED);
    assertThat(last.actor()).isEqualTo(admin);
    assertThat(last.text())
        .isEqualTo(
            "The account of %s is closed, so the task went back to its team"
                .formatted(office.worker));
    office.claim(office.colleague, task);
    same.check(task);
  }

  @Test
  void leavesNothingGrantedToWhoeverLeft() {
    var task = office.create(Duration.ofDays(2));
    office.claim(office.worker, task);
    var userTask = engine.userTask(task).getId();

    close(office.worker);

    assertThat(
            jdbc.sql(
                    """
                    select count(*) from act_ru_authorization
                    where user_id_ = :user and resource_id_ = :task""")
                .param("user", office.worker)
                .param("task", userTask)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void givesClaimedReviewsBackButNotTheWork() {
    var task = office.createForReview();
    office.work(task);
    office.claim(office.colleague, task);

    close(office.colleague);

    assertThat(office.find(task))
        .returns(null, Task::assignee)
        .returns(TaskStatus.IN_REVIEW, Task::status);
    same.check(task);
    office.review(office.lead, task, "APPROVE");
    assertThat(office.find(task).status()).isEqualTo(TaskStatus.DONE);
  }

  @Test
  void givesRejectedWorkToTheTeamWhereItsDoerHasLeft() {
    var task = office.createForReview();
    office.work(task);
    close(office.worker);

    office.review(office.lead, task, "REJECT");

    assertThat(office.find(task))
        .returns(null, Task::assignee)
        .returns(TaskStatus.OPEN, Task::status);
    same.check(task);
    office.claim(office.colleague, task);
  }

  @Test
  void leavesNobodyATaskWhoTookItAtTheSameMoment() throws Exception {
    for (var round = 0; round < 10; round++) {
      var person = people.person();
      people.team(null, null, person);
      var typed = new NewTask("Race", null, null, null, null, null, null, null);
      var task = office.rest(person, () -> office.tasks.create(typed)).id();
      var together = new CyclicBarrier(2);
      var claim =
          CompletableFuture.runAsync(
              () -> office.rest(person, () -> claimTogether(together, task)));

      together.await();
      close(person);
      claim.handle((done, refused) -> done).join();

      assertThat(
              jdbc.sql("select count(*) from task where id = :id and assignee is not null")
                  .param("id", task)
                  .query(Long.class)
                  .single())
          .isZero();
      assertThat(engine.userTask(task).getAssignee()).isNull();
    }
  }

  private @Nullable Task claimTogether(CyclicBarrier together, UUID task) {
    try {
      together.await();
    } catch (InterruptedException | BrokenBarrierException broken) {
      throw new IllegalStateException(broken);
    }
    return office.tasks.claim(task);
  }

  @Test
  void leavesFinishedTasksAsTheyAre() {
    var task = office.create(Duration.ofDays(2));
    office.work(task);
    var before = office.find(task);

    close(office.worker);

    assertThat(office.find(task)).isEqualTo(before);
  }

  @Test
  void takesEvenSuspendedTasks() {
    var task = office.create(Duration.ofDays(2));
    office.claim(office.worker, task);
    runtime.suspendProcessInstanceById(engine.instanceId(task));

    close(office.worker);

    assertThat(office.find(task).assignee()).isNull();
    assertThat(engine.userTask(task).getAssignee()).isNull();
    assertThat(engine.userTask(task).isSuspended()).isTrue();
    runtime.activateProcessInstanceById(engine.instanceId(task));
    assertThat(office.claim(office.colleague, task).assignee()).isEqualTo(office.colleague);
    same.check(task);
  }

  @Test
  void takesHundredsInReasonableTime() {
    var tasks = new ArrayList<UUID>();
    for (var i = 0; i < MANY; i++) {
      var typed =
          new NewTask("One of many", null, null, null, office.worker, office.team, null, null);
      tasks.add(office.rest(office.worker, () -> office.tasks.create(typed)).id());
    }
    var begun = System.nanoTime();

    close(office.worker);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
    assertThat(userTasks.createTaskQuery().taskAssignee(office.worker).count()).isZero();
    assertThat(userTasks.createTaskQuery().taskCandidateGroup(office.team).count()).isEqualTo(MANY);
    List.of(tasks.get(0), tasks.get(MANY - 1)).forEach(same::check);
  }

  @Test
  void keepsReviewerAndDoerApartEvenPastTheApplication() {
    var task = office.createForReview();
    office.work(task);

    assertThatThrownBy(() -> write(task, "assignee = done_by"))
        .hasMessageContaining("task_review_held_by_somebody_else");
    assertThatThrownBy(() -> write(task, "reviewer = done_by"))
        .hasMessageContaining("task_reviewed_by_somebody_else");
  }

  private void write(UUID task, String change) {
    jdbc.sql("update task set " + change + " where id = :id").param("id", task).update();
  }

  private void close(String person) {
    office.rest(admin, () -> administration.deactivate(person));
  }
}
