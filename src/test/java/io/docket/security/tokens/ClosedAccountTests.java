package io.docket.security.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.PageVisits;
import io.docket.RestAnswer;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.TestPeople;
import io.docket.users.Accounts;
import io.docket.users.Actor;
import io.docket.users.Actors;
import io.docket.users.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing is signed in with a closed account, nor comes alive once it is open again. */
@DocketTest
class ClosedAccountTests {

  private final RestCalls calls;
  private final PageVisits visits;
  private final TestPeople people;
  private final Accounts accounts;
  private final Actors actors;
  private final AccessTokens tokens;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  private String leaving = "";
  private RestCaller admin;

  @Autowired
  @SuppressWarnings("TooManyParameters")
  ClosedAccountTests(
      RestCalls calls,
      PageVisits visits,
      TestPeople people,
      Accounts accounts,
      Actors actors,
      AccessTokens tokens,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.calls = calls;
    this.visits = visits;
    this.people = people;
    this.accounts = accounts;
    this.actors = actors;
    this.tokens = tokens;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.admin = calls.stranger();
  }

  @BeforeEach
  void comeIn() {
    leaving = people.person();
    admin = calls.asNew(Role.ADMIN);
  }

  @Test
  void getsNoApiToken() {
    accounts.deactivate(leaving);

    var refused = apiToken();

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("account-not-open");
  }

  @Test
  void getsNoApiTokenWhileItIsBeingClosed() {
    var answer = whileItIsClosed(this::apiToken);

    assertThat(answer.problem()).isEqualTo("account-not-open");
    assertThat(rowsOf("api_token")).isZero();
  }

  @Test
  void getsNoTokenFromASignInThatIsUnderWay() {
    var actor = actor();

    var token = whileItIsClosed(() -> tokens.issue(actor, false));

    assertThat(rowsOf("access_token")).isZero();
    admin.post("/users/" + leaving + "/activate");
    assertThat(tokens.find(token)).isEmpty();
  }

  @Test
  void letsNothingComeAliveThatSlippedInWhileItWasBeingClosed() {
    var signedIn = calls.as(leaving);
    var integration =
        calls.stranger().with("Authorization", "Bearer " + apiToken().read("$.value"));
    var browser = visits.as(leaving);
    jdbc.sql("update app_user set active = false where username = :leaving")
        .param("leaving", leaving)
        .update();

    admin.post("/users/" + leaving + "/activate");

    assertThat(signedIn.get("/users/me").status()).isEqualTo(401);
    assertThat(integration.get("/users/me").status()).isEqualTo(401);
    assertThat(browser.open("/profile").location()).isEqualTo("/login");
    assertThat(calls.as(leaving).get("/users/me").status()).isEqualTo(200);
  }

  private RestAnswer apiToken() {
    var wanted =
        Map.of("name", "Late", "scopes", List.of("users:read"), "password", TestPeople.PASSWORD);
    return admin.post("/users/" + leaving + "/tokens", wanted);
  }

  private Actor actor() {
    return actors.find(leaving).orElseThrow();
  }

  /** Begins when the account is closed already, but nobody else knows, and waits for it. */
  private <T> T whileItIsClosed(Supplier<T> work) {
    var running =
        transaction.execute(
            status -> {
              accounts.deactivate(leaving);
              var late = CompletableFuture.supplyAsync(work);
              while (!isWaitedFor() && !late.isDone()) {
                Thread.onSpinWait();
              }
              return late;
            });
    return Objects.requireNonNull(running).join();
  }

  private boolean isWaitedFor() {
    return jdbc.sql(
            """
            select exists (select 1 from pg_locks
              where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))""")
        .query(Boolean.class)
        .single();
  }

  private int rowsOf(String table) {
    return jdbc.sql("select count(*) from " + table + " where username = :leaving")
        .param("leaving", leaving)
        .query(Integer.class)
        .single();
  }
}
