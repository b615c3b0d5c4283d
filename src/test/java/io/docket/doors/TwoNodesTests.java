package io.docket.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.docket.Browser;
import io.docket.ChildDocket;
import io.docket.RestAnswer;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.TestDatabase;
import io.docket.TestPeople;
import io.docket.crypto.TestKeys;
import io.docket.security.steps.Authenticator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes on one PostgreSQL, started at the same moment: what somebody does on one holds on the
 * other at once. Each test signs in as another of the demo's accounts.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTests {

  private static final String STEP = "/login/second-step";

  private final TestDatabase.Scratch database = TestDatabase.scratch("two_nodes");
  private final JdbcClient jdbc = JdbcClient.create(database.connection());

  private ChildDocket first;
  private ChildDocket second;

  @BeforeAll
  void startBoth() {
    jdbc.sql("alter schema public owner to docket").update();
    var starting = CompletableFuture.supplyAsync(this::start);
    second = start();
    first = starting.join();
  }

  @AfterAll
  void stopBoth() throws InterruptedException {
    first.close();
    second.close();
    database.close();
  }

  @Test
  void letsASessionOfOneWorkOnTheOther() {
    var browser = new Browser(first.port());
    browser.signIn("clerk", TestPeople.PASSWORD);

    var elsewhere = browser.at(second.port());

    assertThat(elsewhere.get("/camunda/api/engine/engine/default/task").statusCode())
        .isEqualTo(200);
    assertThat(create(elsewhere).statusCode()).isEqualTo(201);
    assertThat(browser.get("/tasks").body()).contains("On the other node");
  }

  @Test
  void letsATokenOfOneWorkOnTheOther() {
    var elsewhere = Caller.token("clerk", first.port()).at(second.port());

    assertThat(elsewhere.call("GET", "/engine-rest/task", "").statusCode()).isEqualTo(200);
    assertThat(elsewhere.call("GET", "/users/me", "").body()).contains("\"clerk\"");
  }

  @Test
  void endsASessionOnBoth() {
    var browser = new Browser(first.port());
    browser.signIn("clerk", TestPeople.PASSWORD);
    var stolen = browser.cookie("JSESSIONID");
    assertThat(withCookie(first, stolen)).isEqualTo(200);

    browser.at(second.port()).postJson("/logout", "", "X-CSRF-TOKEN", csrf(browser));

    assertThat(withCookie(first, stolen)).isEqualTo(401);
    assertThat(withCookie(second, stolen)).isEqualTo(401);
  }

  @Test
  void endsATokenOnBoth() {
    var caller = Caller.token("clerk", first.port());
    var elsewhere = caller.at(second.port());
    assertThat(elsewhere.call("GET", "/users/me", "").statusCode()).isEqualTo(200);

    assertThat(caller.call("POST", "/logout", "").statusCode()).isEqualTo(204);

    assertThat(elsewhere.call("GET", "/users/me", "").statusCode()).isEqualTo(401);
    assertThat(caller.call("GET", "/engine-rest/task", "").statusCode()).isEqualTo(401);
  }

  @Test
  void takesTheSecondStepOnTheOtherAndEachCodeOnce() {
    var authenticator = enrol("operator");
    var code = authenticator.code(Instant.now());
    var browser = new Browser(first.port());
    browser.signIn("operator", TestPeople.PASSWORD);

    browser.at(second.port()).submit(STEP, STEP, "code=" + code);

    assertThat(browser.get("/users/me").statusCode()).isEqualTo(200);
    var replayed = step("operator", first, second, code);
    assertThat(replayed.status()).isEqualTo(401);
    assertThat(replayed.problem()).isEqualTo("wrong-code");
    var next = authenticator.code(Instant.now().plus(Duration.ofSeconds(30)));
    assertThat(step("operator", second, first, next).status()).isEqualTo(200);
  }

  @Test
  void evaluateSixOfAHundredGuessesTogetherAtMost() {
    var answers = RestCalls.atOnce(100, i -> login("analyst", node(i), "wrong " + i));

    assertThat(answers).extracting(RestAnswer::status).containsOnly(401, 429);
    assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSizeBetween(1, 6);
    assertThat(audited("SIGN_IN_REFUSED", "analyst")).isBetween(1, 6);
    assertThat(audited("SIGN_IN_DELAYED", "analyst")).isGreaterThanOrEqualTo(1);
    assertThat(login("analyst", first, TestPeople.PASSWORD).status()).isEqualTo(429);
    assertThat(login("analyst", second, TestPeople.PASSWORD).status()).isEqualTo(429);
  }

  /** Behind a load balancer, with the limit that an address has everywhere. */
  @Test
  void letAnAddressWaitTogetherAfterFiftyWrongAttemptsAndNobodyElse() {
    for (var i = 0; i < 49; i++) {
      assertThat(guess(node(i), "guessed-" + i, "192.0.2.17").status()).isEqualTo(401);
    }
    var colleagues = RestCalls.atOnce(4, i -> from("192.0.2.17", node(i), credentials("clerk")));
    assertThat(colleagues).extracting(RestAnswer::status).containsOnly(200);

    assertThat(guess(second, "guessed-last", "192.0.2.17").status()).isEqualTo(401);

    for (var node : List.of(first, second)) {
      var waiting = from("192.0.2.17", node, credentials("clerk"));
      assertThat(waiting.status()).isEqualTo(429);
      assertThat(Integer.parseInt(waiting.header("Retry-After"))).isBetween(1, 72);
      assertThat(from("192.0.2.18", node, credentials("clerk")).status()).isEqualTo(200);
    }
  }

  @Test
  void knowADeactivatedAccountNoMoreAndHandItsTasksBack() {
    var admin = Caller.token("admin", first.port());
    var leaving = open("leaving", admin);
    var team = "{\"key\":\"farewell\",\"name\":\"Farewell\",\"members\":[\"leaving\"]}";
    assertThat(admin.call("POST", "/teams", team).statusCode()).isEqualTo(201);
    var task = "{\"title\":\"Left\",\"team\":\"farewell\",\"assignee\":\"leaving\"}";
    var id = JsonPath.<String>read(admin.call("POST", "/tasks", task).body(), "$.id");
    var integration = integration(leaving);
    leaving.worksOn(first, second);

    var closed = admin.call("POST", "/users/leaving/deactivate", "");

    assertThat(closed.statusCode()).isEqualTo(200);
    leaving.worksNoMoreOn(first, second);
    assertThat(whoAmI(integration, second)).isEqualTo(401);
    var left = admin.at(second.port()).call("GET", "/tasks/" + id, "").body();
    assertThat(JsonPath.<Object>read(left, "$.assignee")).isNull();
    assertThat(JsonPath.<String>read(left, "$.team")).isEqualTo("farewell");
  }

  @Test
  void endWhatIsSignedInWithAnOldPassword() {
    var person = open("changing", Caller.token("admin", first.port()));
    person.worksOn(first, second);
    var change =
        "{\"oldPassword\":\"%s\",\"newPassword\":\"another horse battery\"}"
            .formatted(TestPeople.PASSWORD);

    var changed = person.caller().call("PUT", "/users/changing/password", change);

    assertThat(changed.statusCode()).isEqualTo(204);
    person.worksNoMoreOn(first, second);
    assertThat(login("changing", second, TestPeople.PASSWORD).status()).isEqualTo(401);
    assertThat(login("changing", second, "another horse battery").status()).isEqualTo(200);
  }

  @Test
  void endAnApiTokenThatIsTakenBack() {
    var owner = open("integrating", Caller.token("admin", first.port()));
    var integration = integration(owner);
    assertThat(whoAmI(integration, second)).isEqualTo(200);
    var listed = owner.caller().call("GET", "/users/me/tokens", "").body();
    var token = "/users/me/tokens/" + JsonPath.<String>read(listed, "$.items[0].id");

    assertThat(owner.caller().call("DELETE", token, "").statusCode()).isEqualTo(204);

    assertThat(whoAmI(integration, second)).isEqualTo(401);
    assertThat(whoAmI(integration, first)).isEqualTo(401);
    owner.worksOn(first, second);
  }

  @Test
  void signSomebodyOutEverywhere() {
    var person = open("everywhere", Caller.token("admin", first.port()));
    person.worksOn(first, second);

    var ended = person.caller().call("DELETE", "/users/me/sessions", "");

    assertThat(ended.statusCode()).isEqualTo(204);
    person.worksNoMoreOn(first, second);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void keepPeopleSignedInWhenOneIsKilled() throws InterruptedException {
    var browser = new Browser(first.port());
    browser.signIn("admin", TestPeople.PASSWORD);
    var caller = Caller.token("admin", first.port());

    first.kill();

    assertThat(browser.at(second.port()).get("/users/me").statusCode()).isEqualTo(200);
    assertThat(create(browser.at(second.port())).statusCode()).isEqualTo(201);
    assertThat(caller.at(second.port()).call("GET", "/users/me", "").statusCode()).isEqualTo(200);
  }

  private ChildDocket start() {
    var variables = new HashMap<String, String>();
    variables.put("SPRING_DATASOURCE_URL", database.url());
    variables.put("SPRING_DATASOURCE_USERNAME", "docket_application");
    variables.put("SPRING_DATASOURCE_PASSWORD", "docket_application");
    variables.put("SPRING_FLYWAY_USER", "docket");
    variables.put("SPRING_FLYWAY_PASSWORD", "docket");
    variables.put("DOCKET_ENCRYPTION_KEYS", TestKeys.RING);
    variables.put("DOCKET_DEMO", "true");
    variables.put("SERVER_FORWARD_HEADERS_STRATEGY", "native");
    try {
      return ChildDocket.start(variables);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Somebody new, signed in to a browser on the second node and to a program on the first. */
  private SignedInTwice open(String username, Caller admin) {
    var account =
        """
        {"username":"%s","password":"%s","email":"%s@docket.example",\
        "firstName":"Test","lastName":"Person"}"""
            .formatted(username, TestPeople.PASSWORD, username);
    assertThat(admin.call("POST", "/users", account).statusCode()).isEqualTo(201);
    var browser = new Browser(second.port());
    browser.signIn(username, TestPeople.PASSWORD);
    return new SignedInTwice(browser, Caller.token(username, first.port()));
  }

  private static Caller integration(SignedInTwice owner) {
    var wanted =
        "{\"name\":\"Nightly\",\"scopes\":[\"users:read\"],\"password\":\"%s\"}"
            .formatted(TestPeople.PASSWORD);
    var made = owner.caller().call("POST", "/users/me/tokens", wanted).body();
    return Caller.bearer("integration", owner.caller().port(), JsonPath.read(made, "$.value"));
  }

  private static int whoAmI(Caller caller, ChildDocket node) {
    return caller.at(node.port()).call("GET", "/users/me", "").statusCode();
  }

  /** With a code of the step before, so that those of this step and the next are still good. */
  private Authenticator enrol(String username) {
    var caller = Caller.token(username, first.port());
    var password = "{\"password\":\"%s\"}".formatted(TestPeople.PASSWORD);
    var enrolment = caller.call("POST", "/users/me/mfa", password).body();
    var authenticator = new Authenticator(JsonPath.read(enrolment, "$.secret"));
    var code = authenticator.code(Instant.now().minus(Duration.ofSeconds(30)));
    var confirmed =
        caller
            .at(second.port())
            .call("POST", "/users/me/mfa/confirm", "{\"code\":\"%s\"}".formatted(code));
    assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
    return authenticator;
  }

  private static RestAnswer step(
      String username, ChildDocket passwordOn, ChildDocket codeOn, String code) {
    var halfway = login(username, passwordOn, TestPeople.PASSWORD).<String>read("$.mfaToken");
    return RestCaller.stranger(codeOn.port())
        .post("/login/mfa", Map.of("mfaToken", halfway, "code", code));
  }

  private static RestAnswer login(String username, ChildDocket node, String password) {
    var credentials = Map.of("username", username, "password", password);
    return RestCaller.stranger(node.port()).post("/login", credentials);
  }

  private static RestAnswer guess(ChildDocket node, String username, String address) {
    return from(address, node, Map.of("username", username, "password", "wrong"));
  }

  private static RestAnswer from(String address, ChildDocket node, Map<String, String> typed) {
    return RestCaller.stranger(node.port()).with("X-Forwarded-For", address).post("/login", typed);
  }

  private static Map<String, String> credentials(String username) {
    return Map.of("username", username, "password", TestPeople.PASSWORD);
  }

  private ChildDocket node(int number) {
    return number % 2 == 0 ? first : second;
  }

  private int audited(String kind, String subject) {
    return jdbc.sql(
            "select count(*) from audit_entry where kind = :kind and :who in (actor, subject)")
        .param("kind", kind)
        .param("who", subject)
        .query(Integer.class)
        .single();
  }

  private static java.net.http.HttpResponse<String> create(Browser browser) {
    return browser.postJson(
        "/tasks", "{\"title\":\"On the other node\"}", "X-CSRF-TOKEN", csrf(browser));
  }

  private static String csrf(Browser browser) {
    return JsonPath.read(browser.get("/session").body(), "$.csrfToken");
  }

  private static int withCookie(ChildDocket node, String session) {
    return new Browser(node.port())
        .get("/users/me", "Cookie", "JSESSIONID=" + session)
        .statusCode();
  }

  /** A person in front of a browser, with a program beside it. */
  private record SignedInTwice(Browser browser, Caller caller) {

    void worksOn(ChildDocket... nodes) {
      for (var node : nodes) {
        answers(node, 200);
      }
    }

    void worksNoMoreOn(ChildDocket... nodes) {
      for (var node : nodes) {
        answers(node, 401);
      }
    }

    private void answers(ChildDocket node, int status) {
      var there = browser.at(node.port());
      assertThat(there.get("/users/me").statusCode()).isEqualTo(status);
      assertThat(there.get(SignedIn.TASKLIST + "/task").statusCode()).isEqualTo(status);
      assertThat(whoAmI(caller, node)).isEqualTo(status);
    }
  }
}
