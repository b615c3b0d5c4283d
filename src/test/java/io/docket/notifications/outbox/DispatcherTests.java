package io.docket.notifications.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestCalls;
import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.tasks.Comments;
import io.docket.tasks.TaskNews;
import io.docket.users.Actors;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing is told that did not happen, nothing is forgotten, and nothing is told twice. */
@DocketTest
@Import(Outbox.class)
@ExtendWith(OutputCaptureExtension.class)
class DispatcherTests {

  private final RestCalls calls;
  private final TestPeople people;
  private final TestClock clock;
  private final Outbox outbox;
  private final BeanFactory beans;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  private String clerk = "";
  private String colleague = "";
  private String task = "";

  @Autowired
  DispatcherTests(
      RestCalls calls,
      TestPeople people,
      TestClock clock,
      Outbox outbox,
      BeanFactory beans,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.calls = calls;
    this.people = people;
    this.clock = clock;
    this.outbox = outbox;
    this.beans = beans;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @BeforeEach
  void giveTheClerkATask() {
    clerk = people.person();
    colleague = people.person();
    var team = people.team(null, null, clerk, colleague);
    task = calls.task(calls.as(clerk), Map.of("team", team, "assignee", clerk)).id();
    outbox.dispatch();
  }

  @Test
  void tellsNothingOfWhatWasRolledBack() {
    transaction.executeWithoutResult(
        status -> {
          comment("It never happened");
          status.setRollbackOnly();
        });

    outbox.dispatch();

    assertThat(outbox.about(task)).isEmpty();
  }

  @Test
  void forgetsNothingThatANodeDidNotFinish() {
    comment("It happened");
    transaction.executeWithoutResult(
        status -> {
          var events = beans.getBean(TaskNews.class).next(1_000);
          beans.getBean(NewsStage.class).handle(events);
          status.setRollbackOnly();
        });
    assertThat(outbox.about(task)).isEmpty();

    outbox.dispatch();

    assertThat(outbox.about(task)).containsExactly("COMMENT to " + clerk);
  }

  @Test
  void tellsOnceHoweverManyNodesDispatch() throws Exception {
    for (var i = 0; i < 40; i++) {
      comment("Number " + i);
    }

    atOnce(4, outbox::dispatch);

    var told = outbox.of(clerk, "COMMENT");
    assertThat(told).hasSize(40);
    assertThat(told).extracting(row -> row.get("text")).doesNotHaveDuplicates();
    assertThat(outbox.deliveriesTo(clerk))
        .filteredOn(row -> "EMAIL".equals(row.get("channel")))
        .hasSize(40);
  }

  @Test
  void reportsWhatCannotBeToldKeepsItAndTellsTheRest(CapturedOutput log) {
    var before = stuck();
    poison();
    comment("Nothing wrong with this one");

    outbox.dispatch();
    assertThat(outbox.about(task)).containsExactly("COMMENT to " + clerk);
    for (var i = 0; i < 4; i++) {
      assertThat(untold()).isOne();
      clock.advance(Duration.ofMinutes(1));
      outbox.dispatch();
    }

    assertThat(untold()).isOne();
    assertThat(stuck() - before).isEqualTo(1);
    assertThat(log).contains("Entry 999 of task " + task + " failed 5 times");
    mend();
    clock.advance(Duration.ofMinutes(14));
    outbox.dispatch();
    assertThat(untold()).as("rests").isOne();
    clock.advance(Duration.ofMinutes(2));
    outbox.dispatch();
    assertThat(untold()).isZero();
    assertThat(log).doesNotContain("no moment at all");
  }

  @Test
  void triesNoSoonerAgainThanAfterAPause() {
    poison();

    for (var i = 0; i < 10; i++) {
      outbox.dispatch();
    }

    assertThat(
            jdbc.sql("select setbacks from task_history where task_id = :task and seq = 999")
                .param("task", UUID.fromString(task))
                .query(Integer.class)
                .single())
        .isOne();
    jdbc.sql("update task_history set untold = false where task_id = :task")
        .param("task", UUID.fromString(task))
        .update();
  }

  @Test
  void measuresWhatWaitsAndForHowLong() {
    comment("Waiting");
    clock.advance(Duration.ofMinutes(5));
    var meters = beans.getBean(MeterRegistry.class);

    assertThat(meters.get("docket.outbox.waiting").gauge().value()).isPositive();
    assertThat(meters.get("docket.outbox.age").gauge().value()).isGreaterThanOrEqualTo(299);
    outbox.dispatch();

    assertThat(meters.get("docket.outbox.undecided").gauge().value()).isZero();
  }

  @Test
  void tellsAThousandPeopleInOneStatementEach() {
    var team = people.team(null, null, clerk);
    jdbc.sql(
            """
            insert into app_user
              (username, password_hash, active, roles, created_at, time_zone, locale)
            select 'crowd-' || :team || '-' || n, 'x', true, '{user}', now(), 'UTC', 'en'
            from generate_series(1, 1000) n""")
        .param("team", team)
        .update();
    jdbc.sql(
            """
            insert into team_member (team, username)
            select :team, username from app_user where username like 'crowd-' || :team || '-%'""")
        .param("team", team)
        .update();

    var offered = calls.task(calls.as(clerk), Map.of("team", team)).id();
    outbox.dispatch();

    assertThat(outbox.about(offered)).hasSize(1_000);
  }

  private void comment(String text) {
    var actor = beans.getBean(Actors.class).find(colleague).orElseThrow();
    var signedIn = new PreAuthenticatedAuthenticationToken(actor, null, List.of());
    SecurityContextHolder.getContext().setAuthentication(signedIn);
    try {
      beans.getBean(Comments.class).add(UUID.fromString(task), text);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  /** An entry that no code of ours can have written. */
  private void poison() {
    jdbc.sql(
            """
            insert into task_history (task_id, seq, at, door, event, data, untold)
            values (:task, 999, now() - interval '1 hour', 'timer', 'REMINDED',
                    '{"recipient": "nobody-at-all", "due": "no moment at all"}', true)""")
        .param("task", UUID.fromString(task))
        .update();
  }

  private void mend() {
    jdbc.sql(
            "update task_history set data = cast(:data as jsonb) where task_id = :task and seq = 999")
        .param("data", "{\"recipient\": \"%s\"}".formatted(clerk))
        .param("task", UUID.fromString(task))
        .update();
  }

  private long untold() {
    return jdbc.sql("select count(*) from task_history where task_id = :task and untold")
        .param("task", UUID.fromString(task))
        .query(Long.class)
        .single();
  }

  private double stuck() {
    return beans.getBean(MeterRegistry.class).get("docket.outbox.stuck").counter().count();
  }

  private static void atOnce(int times, Runnable work) throws Exception {
    var pool = Executors.newFixedThreadPool(times);
    try {
      var all = new ArrayList<Callable<Object>>();
      for (var i = 0; i < times; i++) {
        all.add(Executors.callable(work));
      }
      for (Future<Object> each : pool.invokeAll(all)) {
        each.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
