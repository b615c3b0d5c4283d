package io.docket.security.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestAnswer;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.users.Accounts;
import io.docket.users.PasswordReplaced;
import io.docket.users.Role;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Named API tokens: made, listed, scoped, taken back. */
@DocketTest
class ApiTokenTests {

  private final RestCalls calls;
  private final TestPeople people;
  private final ApplicationEventPublisher events;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final TestClock clock;

  private String owner = "";
  private RestCaller asOwner;

  @Autowired
  ApiTokenTests(
      RestCalls calls,
      TestPeople people,
      ApplicationEventPublisher events,
      Accounts accounts,
      JdbcClient jdbc,
      TestClock clock) {
    this.calls = calls;
    this.people = people;
    this.events = events;
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.clock = clock;
    this.asOwner = calls.stranger();
  }

  @BeforeEach
  void signIn() {
    owner = people.person(Role.ADMIN);
    asOwner = calls.as(owner);
  }

  @Test
  void showsTheValueOnceAndStoresItsHash() {
    var created = create("tasks:read");
    var value = created.<String>read("$.value");

    assertThat(created.status()).isEqualTo(201);
    assertThat(value).startsWith("docket_").hasSize(50);
    assertThat(asOwner.get("/users/me/tokens").body()).doesNotContain(value);
    assertThat(
            jdbc.sql("select count(*) from api_token where hash = sha256(cast(:value as bytea))")
                .param("value", value)
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void actsAsItsOwnerWithinItsScopes() {
    var integration = bearer(create("tasks:read", "users:read"));

    assertThat(integration.get("/users/me").<String>read("$.username")).isEqualTo(owner);
    assertThat(integration.get("/tasks").status()).isEqualTo(200);
    assertThat(integration.post("/tasks", Map.of("title", "Beyond")).status()).isEqualTo(403);
    assertThat(integration.get("/notifications").status()).isEqualTo(403);
    assertThat(integration.get("/engine-rest/task").status()).isEqualTo(403);
    assertThat(bearer(create("engine:read")).get("/engine-rest/task").status()).isEqualTo(200);
    assertThat(bearer(create("tasks:write")).post("/tasks", Map.of("title", "Within")).status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /users/me/tokens",
        "POST /users/me/tokens",
        "GET /users/me/sessions",
        "DELETE /users/me/sessions",
        "POST /users/me/mfa",
        "DELETE /users/me/mfa",
        "POST /users/me/mfa/recovery-codes",
        "POST /users",
        "PUT /users/me",
        "POST /teams",
        "POST /categories",
        "POST /logout",
        "GET /session",
        "GET /camunda/app/tasklist/default/",
        "GET /v3/api-docs",
        "GET /whatever"
      })
  void neverReachesWhatNoScopeNames(String request) {
    var integration = bearer(create(Scope.keys().toArray(String[]::new)));
    var parts = request.split(" ");

    var answer =
        integration.send(parts[0], parts[1], java.net.http.HttpRequest.BodyPublishers.noBody());

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.problem()).isEqualTo("insufficient-scope");
    assertThat(answer.header("WWW-Authenticate")).contains("insufficient_scope");
  }

  @Test
  void endsAfterNinetyDaysUnlessToldOtherwise() {
    var integration = bearer(create("users:read"));

    clock.advance(Duration.ofDays(89));
    assertThat(integration.get("/users/me").status()).isEqualTo(200);
    clock.advance(Duration.ofDays(1));

    assertThat(integration.get("/users/me").status()).isEqualTo(401);
  }

  @Test
  void livesAYearAtMost() {
    var tooLong = clock.instant().plus(Duration.ofDays(366)).toString();
    var past = clock.instant().minusSeconds(1).toString();

    assertThat(create(Map.of("expiresAt", tooLong)).fields()).containsExactly("expiresAt");
    assertThat(create(Map.of("expiresAt", past)).fields()).containsExactly("expiresAt");
  }

  @Test
  void refusesUnknownScopesAndNames() {
    assertThat(create("everything").fields()).containsExactly("scopes");
    assertThat(create(Map.of("name", " ")).fields()).containsExactly("name");
    assertThat(create(Map.of("scopes", List.of())).fields()).containsExactly("scopes");
    assertThat(create(Map.of("name", "Same")).status()).isEqualTo(201);
    assertThat(create(Map.of("name", "Same")).problem()).isEqualTo("token-name-taken");
  }

  @Test
  void notesItsLastUseOnceAMinute() {
    clock.advance(Duration.ZERO);
    var start = clock.instant();
    var integration = bearer(create("users:read"));

    integration.get("/users/me");
    clock.advance(Duration.ofSeconds(59));
    integration.get("/users/me");

    assertThat(asOwner.get("/users/me/tokens").<String>read("$.items[0].lastUsedAt"))
        .isEqualTo(start.toString());
    clock.advance(Duration.ofSeconds(2));
    integration.get("/users/me");
    assertThat(asOwner.get("/users/me/tokens").<String>read("$.items[0].lastUsedAt"))
        .isEqualTo(start.plusSeconds(61).toString());
  }

  @Test
  void isWorthlessOnceTakenBack() {
    var created = create("users:read");

    var answer = asOwner.delete("/users/me/tokens/" + created.id());

    assertThat(answer.status()).isEqualTo(204);
    assertThat(bearer(created).get("/users/me").status()).isEqualTo(401);
    assertThat(asOwner.delete("/users/me/tokens/" + created.id()).status()).isEqualTo(404);
  }

  @Test
  void belongsToItsOwnerAndAdministratorsAlone() {
    var created = create("users:read");
    var path = "/users/" + owner + "/tokens";
    var stranger = calls.asNew();
    var administrator = calls.asNew(Role.ADMIN);

    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(stranger.delete(path + "/" + created.id()).status()).isEqualTo(404);
    var wish =
        Map.of("name", "x", "scopes", List.of("tasks:read"), "password", TestPeople.PASSWORD);
    assertThat(stranger.post(path, wish).status()).isEqualTo(404);
    assertThat(administrator.get(path).<List<String>>read("$.items[*].id"))
        .containsExactly(created.id());
    assertThat(administrator.delete(path + "/" + created.id()).status()).isEqualTo(204);
  }

  @Test
  void outlivesItsOwnersPasswordButNotTheirAccount() {
    var integration = bearer(create("users:read"));

    events.publishEvent(new PasswordReplaced(owner));
    assertThat(integration.get("/users/me").status()).isEqualTo(200);
    accounts.deactivate(owner);

    assertThat(integration.get("/users/me").status()).isEqualTo(401);
  }

  @Test
  void isNotMadeByWhoeverDoesNotKnowThePassword() {
    var wrong = create(Map.of("name", "Stolen", "password", "wrong"));
    var missing = asOwner.post("/users/me/tokens", Map.of("name", "x", "scopes", List.of("x")));

    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.fields()).containsExactly("password");
    assertThat(missing.fields()).contains("password");
    assertThat(asOwner.get("/users/me/tokens").body()).doesNotContain("Stolen");
  }

  @Test
  void isMadeForSomebodyElseWithThePasswordOfWhoeverMakesIt() {
    var other = people.person();
    accounts.setPassword(other, "an entirely new sentence");
    var path = "/users/" + other + "/tokens";
    var administrator = calls.asNew(Role.ADMIN);

    var wrong = administrator.post(path, wish("an entirely new sentence"));
    var right = administrator.post(path, wish(TestPeople.PASSWORD));

    assertThat(wrong.fields()).containsExactly("password");
    assertThat(right.status()).isEqualTo(201);
  }

  private static Map<String, ?> wish(String password) {
    return Map.of("name", "x", "scopes", List.of("tasks:read"), "password", password);
  }

  private RestAnswer create(String... scopes) {
    return create(Map.of("scopes", List.of(scopes)));
  }

  private RestAnswer create(Map<String, ?> fields) {
    var all =
        new HashMap<String, Object>(
            Map.of(
                "name",
                "token-" + System.nanoTime(),
                "scopes",
                List.of("tasks:read"),
                "password",
                TestPeople.PASSWORD));
    all.putAll(fields);
    return asOwner.post("/users/me/tokens", all);
  }

  private RestCaller bearer(RestAnswer created) {
    return calls.stranger().with("Authorization", "Bearer " + created.<String>read("$.value"));
  }
}
