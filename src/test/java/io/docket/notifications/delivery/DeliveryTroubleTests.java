package io.docket.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.connectors.ScriptedConnectors;
import io.docket.connectors.ServerFailure;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What nobody foresaw: nothing is lost, nothing is sent under two names, nothing private told. */
@DeliveryTest
class DeliveryTroubleTests {

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1));

  private final PostOffice post;
  private final Desk desk;
  private final ScriptedConnectors servers;
  private final TestClock clock;
  private final TransactionOperations transaction;
  private final JdbcClient jdbc;
  private final String clerk;

  @Autowired
  DeliveryTroubleTests(
      BeanFactory beans,
      ScriptedConnectors servers,
      TestClock clock,
      TransactionOperations transaction,
      JdbcClient jdbc,
      TestPeople people) {
    this.post = new PostOffice(beans);
    this.desk = new Desk(beans);
    this.servers = servers;
    this.clock = clock;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.clerk = people.person();
  }

  @BeforeEach
  void begin() {
    servers.reset();
    clock.set(PostOffice.MORNING);
  }

  @Test
  void sendsTheSameMessageAgainWhereANodeDiedBeforeItWasRecorded() {
    var delivery = post.mail(clerk);

    transaction.executeWithoutResult(
        status -> {
          desk.runDue(delivery);
          status.setRollbackOnly();
        });
    assertThat(post.attempts(delivery)).isEmpty();
    desk.runDue(delivery);

    assertThat(servers.calls("email"))
        .hasSize(2)
        .extracting(call -> call.get("messageId"))
        .containsOnly(delivery.toString());
    assertThat(post.attempts(delivery)).containsExactly("EMAIL ACCEPTED");
  }

  @Test
  void triesWhatNobodyForesawAgainAfterGrowingPausesUntilItIsAnIncident() {
    var delivery = post.mail(clerk);

    for (var pause : PAUSES) {
      fail(delivery);
      assertThat(desk.job(delivery).getDuedate()).isEqualTo(clock.instant().plus(pause));
      clock.advance(pause);
    }
    fail(delivery);

    assertThat(desk.job(delivery).getRetries()).isZero();
    assertThat(incidents(delivery)).isOne();
    assertThat(post.status(delivery)).isEqualTo("PENDING");
    tellsNothing(delivery);
  }

  @Test
  void tellsNothingOfWordsThatCouldNotBeMade() {
    var facts = "{\"subject\": \"%s\"}".formatted(PlainWords.UNSPEAKABLE);
    var delivery = post.mail(clerk, "MESSAGE", null, facts);

    assertThatThrownBy(() -> desk.runDue(delivery))
        .hasStackTraceContaining("Could not be put into words");

    assertThat(stackTrace(delivery)).contains(PlainWords.class.getName());
    tellsNothing(delivery);
  }

  @Test
  void keepsNothingInVariablesButSafeReasons() {
    var delivery = post.event(clerk);
    servers.refuseNext("calendar", ServerFailure.unavailable("The calendar is down"));
    servers.refuseNext("email", ServerFailure.refused("Too big"));

    desk.runDue(delivery);

    assertThat(variables("act_ru_variable", delivery))
        .containsExactlyInAnyOrder("calendarError connectors.unavailable", "reason Too big");
    assertThat(variables("act_hi_varinst", delivery))
        .containsExactlyInAnyOrder("calendarError connectors.unavailable", "reason Too big");
    assertThat(variables("act_hi_detail", delivery)).isEmpty();
  }

  @Test
  void leavesFewRowsInTheEnginesHistory() {
    var delivery = post.mail(clerk);

    desk.runDue(delivery);

    var process = desk.instances(delivery).get(0);
    assertThat(rows("act_hi_actinst", process)).isEqualTo(6);
    assertThat(rows("act_hi_procinst", process)).isOne();
    for (var table : List.of("act_hi_varinst", "act_hi_detail", "act_hi_taskinst")) {
      assertThat(rows(table, process)).as(table).isZero();
    }
    assertThat(rows("act_ru_execution", process)).isZero();
  }

  private void fail(UUID delivery) {
    servers.breakNext("email", new RuntimeException("Secret of " + clerk + "@docket.example"));
    assertThatThrownBy(() -> desk.runDue(delivery))
        .hasStackTraceContaining("Connector email: RuntimeException");
  }

  private void tellsNothing(UUID delivery) {
    var job = desk.job(delivery);
    assertThat(job.getExceptionMessage()).isNotBlank().doesNotContain("Secret", clerk);
    assertThat(stackTrace(delivery)).isNotBlank().doesNotContain("Secret", clerk);
    var log =
        desk.engine
            .getHistoryService()
            .createHistoricJobLogQuery()
            .processInstanceId(desk.instance(delivery).getId())
            .list();
    assertThat(log)
        .isNotEmpty()
        .allSatisfy(
            entry -> assertThat(entry.getJobExceptionMessage()).doesNotContain("Secret", clerk));
    assertThat(
            desk.engine
                .getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(desk.instance(delivery).getId())
                .list())
        .allSatisfy(
            incident -> assertThat(incident.getIncidentMessage()).doesNotContain("Secret", clerk));
  }

  private String stackTrace(UUID delivery) {
    return desk.engine.getManagementService().getJobExceptionStacktrace(desk.job(delivery).getId());
  }

  private long incidents(UUID delivery) {
    return desk.engine
        .getRuntimeService()
        .createIncidentQuery()
        .processInstanceId(desk.instance(delivery).getId())
        .count();
  }

  private List<String> variables(String table, UUID delivery) {
    return jdbc.sql(
            "select name_ || ' ' || text_ from %s where proc_inst_id_ = :process".formatted(table))
        .param("process", desk.instances(delivery).get(0))
        .query(String.class)
        .list();
  }

  private int rows(String table, String process) {
    return jdbc.sql("select count(*) from %s where proc_inst_id_ = :process".formatted(table))
        .param("process", process)
        .query(Integer.class)
        .single();
  }
}
