package io.docket.security.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.AuditedEvents;
import io.docket.Browser;
import io.docket.DocketTest;
import io.docket.RestAnswer;
import io.docket.RestCalls;
import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.TestSecondFactorPolicy;
import io.docket.users.PasswordReplaced;
import io.docket.users.Role;
import io.docket.users.SecondFactors;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Between password and second factor there is one step to take, and nothing else. */
@DocketTest
class SecondStepTests {

  private static final String STEP = "/login/second-step";
  private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7]{32})<");

  private final SecondFactors secondFactors;
  private final TestSecondFactorPolicy policy;
  private final TestPeople people;
  private final RestCalls calls;
  private final ApplicationEventPublisher events;
  private final AuditedEvents audited;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final Browser browser;

  private String person = "";
  private Authenticator authenticator = new Authenticator("");

  @Autowired
  @SuppressWarnings("TooManyParameters")
  SecondStepTests(
      SecondFactors secondFactors,
      TestSecondFactorPolicy policy,
      TestPeople people,
      RestCalls calls,
      ApplicationEventPublisher events,
      AuditedEvents audited,
      JdbcClient jdbc,
      TestClock clock,
      @LocalServerPort int port) {
    this.secondFactors = secondFactors;
    this.policy = policy;
    this.people = people;
    this.calls = calls;
    this.events = events;
    this.audited = audited;
    this.jdbc = jdbc;
    this.clock = clock;
    this.browser = new Browser(port);
  }

  @BeforeEach
  void enrol() {
    clock.set(Instant.now().minus(Duration.ofMinutes(2)));
    person = people.person(Role.ADMIN);
    authenticator = new Authenticator(secondFactors.begin(person).secret());
    secondFactors.confirm(person, authenticator.code(clock.instant()));
    clock.advance(Duration.ofMinutes(1));
  }

  @Test
  void givesATokenOverRestForPasswordAndCode() {
    var first = login(person);

    var second = step(first, code());

    assertThat(first.<Boolean>read("$.mfaRequired")).isTrue();
    assertThat(first.<Boolean>read("$.enrolmentRequired")).isFalse();
    assertThat(first.body()).doesNotContain("accessToken");
    var caller = calls.stranger().with("Authorization", "Bearer " + second.read("$.accessToken"));
    assertThat(caller.get("/users/me").<String>read("$.username")).isEqualTo(person);
  }

  @Test
  void takesTheMfaTokenOnceAndForFiveMinutes() {
    var first = login(person);
    var late = login(person);
    assertThat(step(first, code()).status()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(1));

    assertThat(step(first, code()).problem()).isEqualTo("second-step-expired");
    clock.advance(Duration.ofMinutes(4));
    assertThat(step(late, code()).problem()).isEqualTo("second-step-expired");
  }

  @Test
  void signsInOnceWhereTwoComeWithOneMfaToken() {
    var first = login(person);
    var codes = secondFactors.renewRecoveryCodes(person);

    var answers = RestCalls.atOnce(2, i -> step(first, codes.get(i)));

    assertThat(answers).extracting(RestAnswer::status).containsExactlyInAnyOrder(200, 401);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 401)
        .extracting(RestAnswer::problem)
        .containsOnly("second-step-expired");
    assertThat(audited.about(person))
        .containsOnlyOnce("SIGNED_IN by " + person, "RECOVERY_CODE_USED by " + person);
  }

  @Test
  void leavesTheMfaTokenWhereTheCodeIsNotEvenLookedAt() {
    var first = login(person);
    for (var i = 0; i < 5; i++) {
      assertThat(step(first, "000000").problem()).isEqualTo("wrong-code");
    }
    assertThat(step(first, code()).problem()).isEqualTo("too-many-attempts");
    clock.advance(Duration.ofMinutes(1));

    assertThat(step(first, code()).status()).isEqualTo(200);
  }

  @Test
  void letsTheMfaTokenOpenNothingElse() {
    var halfway = login(person).<String>read("$.mfaToken");
    var caller = calls.stranger().with("Authorization", "Bearer " + halfway);

    assertThat(caller.get("/users/me").status()).isEqualTo(401);
    assertThat(caller.get("/engine-rest/task").status()).isEqualTo(401);
    assertThat(caller.post("/users/me/mfa").status()).isEqualTo(401);
  }

  @Test
  void forgetsTheMfaTokenWhenThePasswordIsReplaced() {
    var first = login(person);

    events.publishEvent(new PasswordReplaced(person));

    assertThat(step(first, code()).problem()).isEqualTo("second-step-expired");
  }

  @Test
  void refusesAWrongAndAUsedCode() {
    var first = login(person);
    var code = code();

    assertThat(step(first, "000000").problem()).isEqualTo("wrong-code");
    assertThat(step(first, code).status()).isEqualTo(200);
    assertThat(step(login(person), code).problem()).isEqualTo("wrong-code");
  }

  @Test
  void brakesGuessedCodesThoughThePasswordIsRight() {
    for (var i = 0; i < 5; i++) {
      assertThat(step(login(person), "00000" + i).status()).isEqualTo(401);
    }

    var waiting = login(person);

    assertThat(waiting.status()).isEqualTo(429);
    assertThat(waiting.header("Retry-After")).isEqualTo("60");
    assertThat(waiting.problem()).isEqualTo("too-many-attempts");
  }

  @Test
  void enrolsOverRestWhereARoleRequiresIt() {
    policy.require(Role.LEAD);
    var lead = people.person(Role.LEAD);
    var first = login(lead);
    var token = first.<String>read("$.mfaToken");

    var enrolment = calls.stranger().post("/login/mfa/enrolment", Map.of("mfaToken", token));
    var made = new Authenticator(enrolment.read("$.secret"));
    var second = step(first, made.code(clock.instant()));

    assertThat(first.<Boolean>read("$.enrolmentRequired")).isTrue();
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.<List<String>>read("$.recoveryCodes")).hasSize(10);
    assertThat(secondFactors.isActive(lead)).isTrue();
  }

  @Test
  void stopsATokenWhoseBearerGetsARoleThatRequiresASecondFactor() {
    policy.require(Role.LEAD);
    var clerk = people.person();
    var caller = calls.as(clerk);

    makeLead(clerk);

    assertThat(caller.get("/users/me").status()).isEqualTo(401);
  }

  @Test
  void leadsABrowserToTheSecondStepAndBackToItsPage() {
    var asked = "/camunda/app/cockpit/default/?x=1";
    browser.get(asked, "Accept", "text/html");

    var first = browser.signIn(person, TestPeople.PASSWORD);
    var before = browser.cookie("JSESSIONID");
    var second = browser.submit(STEP, STEP, "code=" + code());

    assertThat(location(first)).endsWith(STEP);
    assertThat(location(second)).endsWith(asked);
    assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
    assertThat(browser.get("/users/me").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/users/me",
        "/session",
        "/tasks",
        "/engine-rest/task",
        "/camunda/app/tasklist/default/",
        "/camunda/api/engine/engine/default/task",
        "/camunda/api/admin/auth/user/default",
        "/swagger-ui/index.html",
        "/v3/api-docs",
        "/actuator/metrics",
        "/forms/work-on-task.form",
        "/problems"
      })
  void opensNothingElseToABrowserAfterThePassword(String path) {
    browser.signIn(person, TestPeople.PASSWORD);

    var program = browser.get(path);
    var page = browser.get(path, "Accept", "text/html");

    assertThat(program.statusCode()).as(program.body()).isEqualTo(401);
    assertThat(page.statusCode()).isIn(302, 401);
    if (page.statusCode() == 302) {
      assertThat(location(page)).endsWith(STEP);
    }
  }

  @Test
  void endsThePasswordsSessionAfterFiveMinutes() {
    browser.signIn(person, TestPeople.PASSWORD);

    clock.advance(Duration.ofMinutes(5));

    assertThat(location(browser.get(STEP, "Accept", "text/html"))).endsWith("/login");
  }

  @Test
  void tellsAPersonThatTheCodeIsWrongAndToWaitAfterFive() {
    browser.signIn(person, TestPeople.PASSWORD);

    var wrong = browser.submit(STEP, STEP, "code=000000");
    for (var i = 0; i < 4; i++) {
      browser.submit(STEP, STEP, "code=000000");
    }
    var waiting = browser.submit(STEP, STEP, "code=" + code());

    assertThat(wrong.body()).contains("This code is wrong");
    assertThat(waiting.statusCode()).isEqualTo(429);
    assertThat(waiting.headers().firstValue("Retry-After")).isPresent();
    assertThat(waiting.body()).contains("Too many attempts");
    assertThat(browser.get("/users/me").statusCode()).isEqualTo(401);
  }

  @Test
  void enrolsInTheBrowserWhereARoleRequiresIt() {
    policy.require(Role.LEAD);
    var lead = people.person(Role.LEAD);
    browser.signIn(lead, TestPeople.PASSWORD);

    var page = browser.submit(STEP, STEP + "/enrolment", "x=").body();
    var found = SECRET.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    var made = new Authenticator(found.group(1));
    var wrong = browser.submit(STEP, STEP, "code=000000").body();
    var done = browser.submit(STEP, STEP, "code=" + made.code(clock.instant())).body();

    assertThat(page).contains("<svg class=\"qr-code\"");
    assertThat(wrong).contains("This code is wrong", "Start over");
    assertThat(Pattern.compile("<code>[a-z2-9-]{29}</code>").matcher(done).results()).hasSize(10);
    assertThat(browser.get("/users/me").statusCode()).isEqualTo(200);
  }

  @Test
  void asksAtTheNextRequestWhoseNewRoleRequiresASecondFactor() {
    policy.require(Role.LEAD);
    var clerk = people.person();
    browser.signIn(clerk, TestPeople.PASSWORD);
    assertThat(browser.get("/users/me").statusCode()).isEqualTo(200);

    makeLead(clerk);

    assertThat(browser.get("/users/me").statusCode()).isEqualTo(401);
    assertThat(location(browser.get("/", "Accept", "text/html"))).endsWith(STEP);
    assertThat(location(browser.get("/login", "Accept", "text/html"))).endsWith(STEP);
  }

  @Test
  void keepsStrangersAndTheFullySignedInFromTheSecondStep() {
    assertThat(browser.get(STEP).statusCode()).isEqualTo(401);
    browser.signIn(people.person(), TestPeople.PASSWORD);

    assertThat(browser.get(STEP).statusCode()).isEqualTo(403);
  }

  private void makeLead(String username) {
    jdbc.sql("update app_user set roles = '{user,lead}' where username = :username")
        .param("username", username)
        .update();
  }

  private RestAnswer login(String username) {
    var credentials = Map.of("username", username, "password", TestPeople.PASSWORD);
    return calls.stranger().post("/login", credentials);
  }

  private RestAnswer step(RestAnswer first, String code) {
    var step = Map.of("mfaToken", first.<String>read("$.mfaToken"), "code", code);
    return calls.stranger().post("/login/mfa", step);
  }

  private String code() {
    return authenticator.code(clock.instant());
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("none");
  }
}
