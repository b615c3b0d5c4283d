package io.docket.users.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.DocketTest;
import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.users.PasswordResets;
import io.docket.users.ResetLinkUnusable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Links and accounts are locked in one order by whoever needs both. */
@DocketTest
class ResetLinksTests {

  private static final String NEW = "an entirely new sentence";

  private final ResetLinks links;
  private final AccountRows rows;
  private final PasswordResets resets;
  private final TestPeople people;
  private final TestClock clock;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  @Autowired
  ResetLinksTests(
      ResetLinks links,
      AccountRows rows,
      PasswordResets resets,
      TestPeople people,
      TestClock clock,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.links = links;
    this.rows = rows;
    this.resets = resets;
    this.people = people;
    this.clock = clock;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Test
  void letsSomebodyCloseAnAccountWhileALinkToItIsUsed() {
    var person = people.person();
    var token = issue(person);

    var use = whileItWaitsForTheAccount(person, () -> resets.confirm(token, NEW));

    assertThatThrownBy(use::join).hasCauseInstanceOf(ResetLinkUnusable.class);
  }

  @Test
  void letsSomebodyCloseAnAccountWhileALinkToItIsMade() {
    var person = people.person();
    issue(person);

    var request = whileItWaitsForTheAccount(person, () -> issue(person));

    request.join();
    assertThat(linksOf(person)).isOne();
  }

  @Test
  void leavesAnExpiredLinkThatSomebodyHasInHand() {
    var other = people.person();
    issue(other);
    clock.advance(Duration.ofHours(1));

    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("select 1 from password_reset where username = :username for update")
              .param("username", other)
              .query(Integer.class)
              .single();
          CompletableFuture.runAsync(() -> issue(people.person()))
              .orTimeout(30, TimeUnit.SECONDS)
              .join();
        });

    assertThat(linksOf(other)).isOne();
    issue(people.person());
    assertThat(linksOf(other)).isZero();
  }

  /** Closes the account in between, as far as locks are concerned. */
  private CompletableFuture<Void> whileItWaitsForTheAccount(String person, Runnable work) {
    return transaction.execute(
        status -> {
          rows.lock(person);
          var running = CompletableFuture.runAsync(work);
          while (!isWaitedFor() && !running.isDone()) {
            Thread.onSpinWait();
          }
          jdbc.sql("set local lock_timeout = '1s'").update();
          links.withdraw(person);
          return running;
        });
  }

  private boolean isWaitedFor() {
    return jdbc.sql(
            """
            select exists (select 1 from pg_locks
              where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))""")
        .query(Boolean.class)
        .single();
  }

  private String issue(String person) {
    return transaction.execute(status -> links.issue(person));
  }

  private long linksOf(String person) {
    return jdbc.sql("select count(*) from password_reset where username = :username")
        .param("username", person)
        .query(Long.class)
        .single();
  }
}
