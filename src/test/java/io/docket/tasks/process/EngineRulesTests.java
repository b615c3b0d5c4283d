package io.docket.tasks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.DocketTest;
import io.docket.tasks.HistoryEvent;
import io.docket.tasks.NewTask;
import io.docket.tasks.NotAllowed;
import io.docket.tasks.TaskStatus;
import io.docket.tasks.WrongState;
import io.docket.web.InvalidRequest;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever goes round Docket's own door and talks to the engine meets the same rules there. */
@DocketTest
@TestInstance(Lifecycle.PER_CLASS)
class EngineRulesTests {

  private final Office office;
  private final Engine engine;
  private final FormService forms;
  private final RepositoryService repository;
  private final JdbcClient jdbc;

  @Autowired
  EngineRulesTests(
      BeanFactory beans, FormService forms, RepositoryService repository, JdbcClient jdbc) {
    this.office = new Office(beans);
    this.engine = new Engine(beans);
    this.forms = forms;
    this.repository = repository;
    this.jdbc = jdbc;
  }

  @Test
  void refusesCompletionByAnybodyButTheAssignee() {
    var task = office.create(Duration.ofDays(2));
    office.claim(office.worker, task);

    refused(office.colleague, NotAllowed.class, () -> completeForm(task, Map.of()));
    refused(office.lead, NotAllowed.class, () -> completeForm(task, Map.of()));
    refused(office.stranger, AuthorizationException.class, () -> completeForm(task, Map.of()));

    assertThat(office.find(task).status()).isEqualTo(TaskStatus.ASSIGNED);
  }

  @Test
  void refusesCompletionOfATaskThatNobodyHas() {
    var task = office.create(Duration.ofDays(2));

    refused(office.worker, WrongState.class, () -> completeForm(task, Map.of()));
  }

  @Test
  void refusesCompletionByTheFormerAssignee() {
    var task = office.create(Duration.ofDays(2));
    office.claim(office.worker, task);

    office.tasklist(
        office.lead, () -> engine.userTasks.setAssignee(userTask(task), office.colleague));

    refused(office.worker, NotAllowed.class, () -> completeForm(task, Map.of()));
    assertThat(office.find(task).assignee()).isEqualTo(office.colleague);
  }

  @Test
  void refusesTheFormerAssigneeEvenTheSightOfATaskThatLeftTheirTeam() {
    var task = office.create(Duration.ofDays(2));
    office.claim(office.worker, task);
    var open = userTask(task);

    office.rest(office.lead, () -> office.tasks.assign(task, office.colleague));
    jdbc.sql("delete from team_member where username = :gone")
        .param("gone", office.worker)
        .update();

    try {
      refused(office.worker, AuthorizationException.class, () -> engine.userTasks.complete(open));
    } finally {
      jdbc.sql("insert into team_member (team, username) values (:team, :back)")
          .param("team", office.team)
          .param("back", office.worker)
          .update();
    }
  }

  @Test
  void refusesTheOneWhoDidTheWorkAsItsReviewer() {
    var task = office.createForReview();
    office.work(task);
    var review = userTask(task);

    refused(office.worker, NotAllowed.class, () -> engine.userTasks.claim(review, office.worker));
    refused(
        office.lead,
        InvalidRequest.class,
        () -> engine.userTasks.setAssignee(review, office.worker));
    refused(
        office.worker, NotAllowed.class, () -> completeForm(task, Map.of("decision", "APPROVE")));

    assertThat(office.find(task).status()).isEqualTo(TaskStatus.IN_REVIEW);
    assertThat(office.find(task).assignee()).isNull();
  }

  @Test
  void refusesTheOneWhoDidTheWorkAsItsReviewerInTheDatabaseToo() {
    var task = office.createForReview();
    office.work(task);

    assertThatThrownBy(
            () ->
                jdbc.sql("update task set reviewer = done_by where id = :task")
                    .param("task", task)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("task_reviewed_by_somebody_else");
  }

  @Test
  void refusesARejectionWithoutAReason() {
    var task = office.createForReview();
    office.work(task);
    office.claim(office.colleague, task);

    refused(
        office.colleague,
        InvalidRequest.class,
        () -> completeForm(task, Map.of("decision", "REJECT", "reason", " ")));
    refused(
        office.colleague, InvalidRequest.class, () -> completeForm(task, Map.of("decision", "ok")));

    assertThat(office.find(task).status()).isEqualTo(TaskStatus.IN_REVIEW);
  }

  @Test
  void refusesPastDueDatesAndTheEnginesFollowUpDatesAndDelegation() {
    var task = office.create(Duration.ofDays(2));
    var open = userTask(task);

    refused(
        office.lead,
        InvalidRequest.class,
        () -> engine.userTasks.setDueDate(open, Date.from(java.time.Instant.EPOCH)));
    refused(
        office.lead,
        WrongState.class,
        () -> engine.userTasks.setFollowUpDate(open, Date.from(Office.MORNING)));
    refused(
        office.lead, WrongState.class, () -> engine.userTasks.delegateTask(open, office.worker));

    office.claim(office.worker, task);
    refused(
        office.lead, WrongState.class, () -> engine.userTasks.delegateTask(open, office.colleague));

    assertThat(engine.userTask(task).getFollowUpDate()).isNull();
    assertThat(engine.userTask(task).getDelegationState()).isNull();
  }

  @Test
  void refusesChangesByAMemberWhoNeitherHasNorDirectsTheTask() {
    var task = office.create(Duration.ofDays(2));
    var open = userTask(task);
    var before = office.find(task);

    refused(
        office.colleague,
        AuthorizationException.class,
        () -> engine.userTasks.setDueDate(open, Date.from(Office.MORNING)));
    refused(
        office.colleague,
        AuthorizationException.class,
        () -> engine.userTasks.setPriority(open, 100));
    refused(
        office.colleague,
        AuthorizationException.class,
        () -> engine.runtime.deleteProcessInstance(engine.instanceId(task), "mine"));

    assertThat(office.find(task)).isEqualTo(before);
  }

  @Test
  void givesAProcessWithAForeignBusinessKeyATaskOfItsOwn() {
    var foreign = UUID.randomUUID().toString();

    start(office.creator, foreign, Map.of("title", "Of my own", "team", office.team));

    assertThat(
            engine.runtime.createProcessInstanceQuery().processInstanceBusinessKey(foreign).count())
        .isZero();
    assertThat(tasksOf(office.creator, "Of my own")).isOne();
  }

  @Test
  void leavesAnExistingTaskAloneWhenAProcessStartsWithItsKey() {
    var victim = office.create(Duration.ofDays(2));
    var before = office.find(victim);

    start(office.stranger, victim.toString(), Map.of("title", "Taken over"));

    assertThat(office.find(victim)).isEqualTo(before);
    assertThat(engine.instance(victim).getId()).isEqualTo(engine.instanceId(victim));
    assertThat(tasksOf(office.stranger, "Taken over")).isOne();
  }

  @Test
  void startsNothingOutOfABadForm() {
    var instances = instances();

    refused(
        office.creator,
        InvalidRequest.class,
        () -> start(Map.of("title", "Half made", "deadline", "yesterday")));
    refused(
        office.creator,
        InvalidRequest.class,
        () -> start(Map.of("title", "Half made", "category", "none")));
    refused(office.creator, InvalidRequest.class, () -> start(Map.of("title", " ")));
    refused(
        office.creator,
        NotAllowed.class,
        () -> start(Map.of("title", "Half made", "team", office.team, "assignee", office.worker)));

    assertThat(tasksOf(office.creator, "Half made")).isZero();
    assertThat(instances()).isEqualTo(instances);
  }

  @Test
  void keepsNothingOfACreationThatTheRoutingRefuses() {
    var instances = instances();
    var typed =
        new NewTask("Half made too", null, null, null, office.worker, office.team, null, null);

    assertThatThrownBy(() -> office.rest(office.creator, () -> office.tasks.create(typed)))
        .isInstanceOf(NotAllowed.class);

    assertThat(tasksOf(office.creator, "Half made too")).isZero();
    assertThat(instances()).isEqualTo(instances);
  }

  @Test
  void keepsWhatPeopleTypeOutOfTheEnginesVariables() {
    var form =
        Map.<String, Object>of(
            "title",
            "Typed title",
            "description",
            "Typed description",
            "team",
            office.team,
            "category",
            Office.REVIEWED);
    var task = start(office.creator, null, form);
    office.tasklist(office.worker, () -> engine.userTasks.claim(userTask(task), office.worker));
    office.tasklist(
        office.worker,
        () -> completeForm(task, Map.of("outcome", "Typed outcome", "note", "Typed note")));
    assertKeptOut(task);

    office.tasklist(
        office.colleague, () -> engine.userTasks.claim(userTask(task), office.colleague));
    office.tasklist(
        office.colleague,
        () -> completeForm(task, Map.of("decision", "REJECT", "reason", "Typed reason")));

    assertThat(office.find(task).status()).isEqualTo(TaskStatus.IN_PROGRESS);
    assertKeptOut(task);
  }

  @Test
  void ignoresVariablesThatArePutIntoTheProcessFromOutside() {
    var task = office.createForReview();

    assertThatCode(
            () ->
                office.tasklist(
                    office.operator,
                    () ->
                        engine.runtime.setVariable(
                            engine.instanceId(task), "taskRecord", "forged")))
        .isInstanceOf(AuthorizationException.class);
    engine.runtime.setVariable(engine.instanceId(task), "taskRecord", "forged");
    office.work(task);

    assertThat(office.find(task).status()).isEqualTo(TaskStatus.IN_REVIEW);
  }

  @Test
  void showsWhatTasklistDidAsTasklistsDoing() {
    var task = office.create(Duration.ofDays(2));

    office.tasklist(office.worker, () -> engine.userTasks.claim(userTask(task), office.worker));

    var last = office.items(task).get(2);
    assertThat(last.event()).isEqualTo(HistoryEvent.ASSIGNED);
    assertThat(last.actor()).isEqualTo(office.worker);
    assertThat(last.door()).isEqualTo("tasklist");
  }

  private void assertKeptOut(UUID task) {
    var instance = engine.instanceId(task);
    for (var table : new String[] {"act_ru_variable", "act_hi_varinst", "act_hi_detail"}) {
      var values =
          jdbc.sql("select to_jsonb(v)::text from %s v where proc_inst_id_ = :id".formatted(table))
              .param("id", instance)
              .query(String.class)
              .list();
      assertThat(values).as(table).noneMatch(value -> value.contains("Typed"));
      assertThat(values).as(table).noneMatch(value -> value.contains("serializable"));
    }
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from act_ge_bytearray
                    where convert_from(bytes_, 'LATIN1') like '%Typed%'
                    """)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private void refused(String person, Class<? extends Throwable> by, Runnable action) {
    ThrowingCallable attempt = () -> office.tasklist(person, action);
    assertThatThrownBy(attempt).as(person).isInstanceOf(by);
  }

  private void completeForm(UUID task, Map<String, Object> form) {
    forms.submitTaskForm(userTask(task), Variables.fromMap(form));
  }

  private UUID start(String person, @Nullable String businessKey, Map<String, Object> form) {
    var started = new UUID[1];
    office.tasklist(
        person,
        () ->
            started[0] =
                UUID.fromString(
                    forms
                        .submitStartForm(definition(), businessKey, Variables.fromMap(form))
                        .getBusinessKey()));
    return started[0];
  }

  private void start(Map<String, Object> form) {
    forms.submitStartForm(definition(), Variables.fromMap(form));
  }

  private String definition() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(TaskLifecycleProcess.KEY)
        .latestVersion()
        .singleResult()
        .getId();
  }

  private String userTask(UUID task) {
    return jdbc.sql(
            """
            select t.id_ from act_ru_task t join task on task.process_instance_id = t.proc_inst_id_
            where task.id = :task
            """)
        .param("task", task)
        .query(String.class)
        .single();
  }

  private int tasksOf(String creator, String title) {
    return jdbc.sql("select count(*) from task where created_by = :creator and title = :title")
        .param("creator", creator)
        .param("title", title)
        .query(Integer.class)
        .single();
  }

  /** Only this class starts processes while it runs. */
  private long instances() {
    return jdbc.sql("select count(*) from act_hi_procinst").query(Long.class).single();
  }
}
