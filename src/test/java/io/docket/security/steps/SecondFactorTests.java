package io.docket.security.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.DocketTest;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.TestSecondFactorPolicy;
import io.docket.users.Role;
import io.docket.users.SecondFactorRefused;
import io.docket.users.SecondFactors;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Codes of an authenticator: set up, taken once, replaced by recovery codes, taken off. */
@DocketTest
class SecondFactorTests {

  private final SecondFactors secondFactors;
  private final TestSecondFactorPolicy policy;
  private final TestPeople people;
  private final RestCalls calls;
  private final JdbcClient jdbc;
  private final TestClock clock;

  private String person = "";

  @Autowired
  SecondFactorTests(
      SecondFactors secondFactors,
      TestSecondFactorPolicy policy,
      TestPeople people,
      RestCalls calls,
      JdbcClient jdbc,
      TestClock clock) {
    this.secondFactors = secondFactors;
    this.policy = policy;
    this.people = people;
    this.calls = calls;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @BeforeEach
  void begin() {
    person = people.person();
    clock.set(Instant.parse("2030-01-01T00:00:15Z"));
  }

  @Test
  void makesTheCodesOfTheStandard() {
    // RFC 6238, appendix B: the last six digits of the eight at 59 seconds.
    var authenticator = new Authenticator("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    assertThat(authenticator.code(Instant.ofEpochSecond(59))).isEqualTo("287082");
  }

  @Test
  void countsOnlyOnceItIsConfirmed() {
    var authenticator = new Authenticator(secondFactors.begin(person).secret());
    assertThat(secondFactors.isActive(person)).isFalse();
    assertThat(secondFactors.accept(person, authenticator.code(clock.instant()))).isFalse();

    var recoveryCodes = secondFactors.confirm(person, authenticator.code(clock.instant()));

    assertThat(secondFactors.isActive(person)).isTrue();
    assertThat(recoveryCodes)
        .hasSize(10)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("([a-z2-9]{4}-){5}[a-z2-9]{4}"));
  }

  @Test
  void acceptsACodeOnceAndNoneBeforeIt() {
    var authenticator = enrolled();
    clock.advance(Duration.ofMinutes(1));
    var now = clock.instant();

    assertThat(secondFactors.accept(person, asAppsShowIt(authenticator.code(now)))).isTrue();
    assertThat(secondFactors.accept(person, authenticator.code(now))).isFalse();
    assertThat(secondFactors.accept(person, authenticator.code(now.minusSeconds(30)))).isFalse();
  }

  @Test
  void refusesTheCodeThatConfirmedIt() {
    var authenticator = enrolled();

    assertThat(secondFactors.accept(person, authenticator.code(clock.instant()))).isFalse();
  }

  @Test
  void allowsOneStepOfDriftEachWay() {
    var authenticator = enrolled();
    clock.advance(Duration.ofMinutes(5));
    var now = clock.instant();

    assertThat(secondFactors.accept(person, authenticator.code(now.minusSeconds(60)))).isFalse();
    assertThat(secondFactors.accept(person, authenticator.code(now.plusSeconds(60)))).isFalse();
    assertThat(secondFactors.accept(person, authenticator.code(now.minusSeconds(30)))).isTrue();
    assertThat(secondFactors.accept(person, authenticator.code(now.plusSeconds(30)))).isTrue();
  }

  @Test
  void letsOneOfManyUseTheSameCodeAtTheSameMoment() throws Exception {
    var authenticator = enrolled();
    clock.advance(Duration.ofMinutes(1));
    var code = authenticator.code(clock.instant());
    var tries = new ArrayList<Callable<Boolean>>();
    for (var i = 0; i < 20; i++) {
      tries.add(() -> secondFactors.accept(person, code));
    }
    var pool = Executors.newFixedThreadPool(8);

    var accepted = 0;
    for (var result : pool.invokeAll(tries)) {
      accepted += result.get() ? 1 : 0;
    }
    pool.shutdownNow();

    assertThat(accepted).isOne();
  }

  @Test
  void takesEachRecoveryCodeOnceHoweverItIsTyped() {
    var authenticator = new Authenticator(secondFactors.begin(person).secret());
    var codes = secondFactors.confirm(person, authenticator.code(clock.instant()));
    var typed = codes.get(0).toUpperCase(java.util.Locale.ROOT).replace("-", " ");

    assertThat(secondFactors.accept(person, typed)).isTrue();
    assertThat(secondFactors.accept(person, codes.get(0))).isFalse();
    assertThat(secondFactors.accept(person, codes.get(1))).isTrue();
    assertThat(secondFactors.accept(people.person(), codes.get(2))).isFalse();
  }

  @Test
  void storesNeitherSecretNorRecoveryCodesInClear() {
    var secret = secondFactors.begin(person).secret();
    var codes = secondFactors.confirm(person, new Authenticator(secret).code(clock.instant()));

    var stored =
        jdbc.sql(
                """
                select encode(secret, 'escape') from second_factor where username = :username
                union all
                select encode(hash, 'escape') from recovery_code where username = :username""")
            .param("username", person)
            .query(String.class)
            .list();

    assertThat(stored).hasSize(11).noneMatch(value -> value.contains(secret));
    assertThat(stored).noneMatch(value -> codes.stream().anyMatch(value::contains));
  }

  @Test
  void keepsAConfirmedOneFromBeingReplaced() {
    enrolled();

    assertThatThrownBy(() -> secondFactors.begin(person)).isInstanceOf(SecondFactorRefused.class);
  }

  @Test
  void isSetUpRenewedAndTakenOffOverRest() {
    var caller = calls.as(person);
    var begun = caller.post("/users/me/mfa", password());
    var authenticator = new Authenticator(begun.read("$.secret"));
    var wrong = caller.post("/users/me/mfa/confirm", code("000000"));
    var confirmed = caller.post("/users/me/mfa/confirm", code(authenticator.code(clock.instant())));
    var withBoth = callerWith(authenticator);
    clock.advance(Duration.ofMinutes(1));

    var renewed =
        withBoth.post("/users/me/mfa/recovery-codes", code(authenticator.code(clock.instant())));

    assertThat(begun.status()).isEqualTo(201);
    assertThat(begun.<String>read("$.otpauthUri")).startsWith("otpauth://totp/Docket:" + person);
    assertThat(wrong.status()).isEqualTo(409);
    assertThat(confirmed.<List<String>>read("$.recoveryCodes")).hasSize(10);
    assertThat(renewed.<List<String>>read("$.recoveryCodes"))
        .hasSize(10)
        .doesNotContainAnyElementsOf(confirmed.<List<String>>read("$.recoveryCodes"));
    assertThat(remove(withBoth, person, "000000").status()).isEqualTo(409);
    assertThat(
            remove(withBoth, person, renewed.<List<String>>read("$.recoveryCodes").get(0)).status())
        .isEqualTo(204);
    assertThat(secondFactors.isActive(person)).isFalse();
  }

  @Test
  void endsTokensThatWereGivenForThePasswordAlone() {
    var before = calls.as(person);

    var after = callerWith(enrolled());

    assertThat(before.get("/users/me").status()).isEqualTo(401);
    assertThat(after.get("/users/me").status()).isEqualTo(200);
  }

  @Test
  void cannotBeTakenOffWhereARoleRequiresIt() {
    policy.require(Role.USER);
    var authenticator = enrolled();
    policy.require();
    var caller = callerWith(authenticator);
    policy.require(Role.USER);
    clock.advance(Duration.ofMinutes(1));

    var answer = remove(caller, person, authenticator.code(clock.instant()));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(secondFactors.isActive(person)).isTrue();
  }

  @Test
  void isResetByAnAdministratorWhichSignsThePersonOut() {
    var caller = callerWith(enrolled());
    var stranger = calls.asNew();
    var administrator = calls.asNew(Role.ADMIN);

    assertThat(stranger.delete("/users/" + person + "/mfa").status()).isEqualTo(404);
    assertThat(administrator.delete("/users/" + person + "/mfa").status()).isEqualTo(204);

    assertThat(secondFactors.isActive(person)).isFalse();
    assertThat(caller.get("/users/me").status()).isEqualTo(401);
  }

  @Test
  void isNotSetUpForSomebodyElse() {
    var administrator = calls.asNew(Role.ADMIN);

    assertThat(administrator.post("/users/" + person + "/mfa", password()).status()).isEqualTo(404);
  }

  @Test
  void isNotSetUpByWhoeverDoesNotKnowThePassword() {
    var caller = calls.as(person);

    assertThat(caller.post("/users/me/mfa", Map.of()).fields()).containsExactly("password");
    assertThat(caller.post("/users/me/mfa", Map.of("password", "wrong")).fields())
        .containsExactly("password");
  }

  private static Map<String, String> password() {
    return Map.of("password", TestPeople.PASSWORD);
  }

  private Authenticator enrolled() {
    var authenticator = new Authenticator(secondFactors.begin(person).secret());
    secondFactors.confirm(person, authenticator.code(clock.instant()));
    return authenticator;
  }

  private RestCaller callerWith(Authenticator authenticator) {
    clock.advance(Duration.ofMinutes(1));
    var credentials = Map.of("username", person, "password", TestPeople.PASSWORD);
    var halfway = calls.stranger().post("/login", credentials).<String>read("$.mfaToken");
    var step = Map.of("mfaToken", halfway, "code", authenticator.code(clock.instant()));
    var token = calls.stranger().post("/login/mfa", step).<String>read("$.accessToken");
    return calls.stranger().with("Authorization", "Bearer " + token);
  }

  private static io.docket.RestAnswer remove(RestCaller caller, String username, String code) {
    var body = BodyPublishers.ofString("{\"code\":\"%s\"}".formatted(code));
    return caller.send("DELETE", "/users/" + username + "/mfa", body);
  }

  private static String asAppsShowIt(String code) {
    return code.substring(0, 3) + " " + code.substring(3);
  }

  private static Map<String, String> code(String code) {
    return Map.of("code", code);
  }
}
