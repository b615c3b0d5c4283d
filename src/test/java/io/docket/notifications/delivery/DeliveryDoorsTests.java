package io.docket.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.connectors.ScriptedConnectors;
import io.docket.connectors.ServerFailure;
import io.docket.users.NotForYou;
import io.docket.users.Role;
import io.docket.web.InvalidRequest;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may do what with deliveries in Tasklist and Cockpit. */
@DeliveryTest
class DeliveryDoorsTests {

  private final PostOffice post;
  private final Desk desk;
  private final ProcessEngine engine;
  private final ScriptedConnectors servers;
  private final TestClock clock;
  private final TestPeople people;
  private final String clerk;
  private final String operator;

  @Autowired
  DeliveryDoorsTests(
      BeanFactory beans,
      ProcessEngine engine,
      ScriptedConnectors servers,
      TestClock clock,
      TestPeople people) {
    this.post = new PostOffice(beans);
    this.desk = new Desk(beans);
    this.engine = engine;
    this.servers = servers;
    this.clock = clock;
    this.people = people;
    this.clerk = people.person();
    this.operator = people.person(Role.OPERATOR);
  }

  @BeforeEach
  void begin() {
    servers.reset();
    clock.set(PostOffice.MORNING);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"OPERATOR", "ADMIN"})
  void hidesAndLocksTheTaskFromEverybodyElse(Role role) {
    var person = people.person(role);
    var delivery = refused();
    var task = desk.userTask(delivery).getId();

    desk.inTasklist(
        person,
        () -> {
          assertThat(engine.getTaskService().createTaskQuery().taskId(task).count()).isZero();
          assertThat(filters()).isZero();
          assertThatThrownBy(() -> engine.getTaskService().claim(task, person))
              .isInstanceOf(AuthorizationException.class);
          assertThatThrownBy(() -> engine.getTaskService().complete(task))
              .isInstanceOf(AuthorizationException.class);
          assertThatThrownBy(() -> submit(task, "GIVE_UP"))
              .isInstanceOf(AuthorizationException.class);
        });

    assertThat(post.status(delivery)).isEqualTo("FAILED");
    assertThat(desk.userTask(delivery)).isNotNull();
  }

  @Test
  void showsTheTaskToOperatorsInAListOfTheirOwn() {
    var task = desk.userTask(refused()).getId();

    desk.inTasklist(
        operator,
        () -> {
          assertThat(filters()).isOne();
          assertThat(engine.getTaskService().createTaskQuery().taskId(task).count()).isOne();
          engine.getTaskService().claim(task, operator);
          submit(task, "GIVE_UP");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "DELETE", "retry"})
  void refusesWhatIsNoDecision(String decision) {
    var delivery = refused();

    assertThatThrownBy(() -> desk.decide(operator, delivery, decision, ""))
        .isInstanceOf(InvalidRequest.class);

    assertThat(desk.userTask(delivery)).isNotNull();
  }

  @Test
  void refusesTooLongANote() {
    var delivery = refused();

    assertThatThrownBy(() -> desk.decide(operator, delivery, "GIVE_UP", "x".repeat(2_001)))
        .isInstanceOf(InvalidRequest.class);
  }

  @Test
  void isStartedByNobodyByHand() {
    var administrator = people.person(Role.ADMIN);
    var definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(NotificationDeliveryProcess.KEY)
            .latestVersion()
            .singleResult();

    assertThat(definition.isStartableInTasklist()).isFalse();
    desk.inTasklist(
        administrator,
        () -> {
          assertThatThrownBy(
                  () ->
                      engine
                          .getFormService()
                          .submitStartForm(
                              definition.getId(), UUID.randomUUID().toString(), Map.of()))
              .isInstanceOf(NotForYou.class);
        });
    desk.inTasklist(
        clerk,
        () ->
            assertThatThrownBy(
                    () -> engine.getFormService().submitStartForm(definition.getId(), Map.of()))
                .isInstanceOf(AuthorizationException.class));
  }

  @Test
  void failsWhatAnOperatorDeletesInCockpit() {
    var delivery = post.mail(clerk);

    desk.inTasklist(
        operator,
        () ->
            engine
                .getRuntimeService()
                .deleteProcessInstance(desk.instance(delivery).getId(), "stuck"));

    assertThat(post.status(delivery)).isEqualTo("FAILED");
  }

  @Test
  void startsForSomebodyWhoHasNoRightsOfTheirOwn() {
    desk.inTasklist(clerk, () -> assertThat(post.mail(clerk)).isNotNull());
  }

  private long filters() {
    return engine.getFilterService().createFilterQuery().list().stream()
        .filter(filter -> filter.getName().equals("Undeliverable notifications"))
        .count();
  }

  private void submit(String task, String decision) {
    engine.getFormService().submitTaskForm(task, Map.of("decision", decision));
  }

  private UUID refused() {
    var delivery = post.mail(clerk);
    servers.refuseNext("email", ServerFailure.refused("No"));
    desk.runDue(delivery);
    return delivery;
  }
}
