package io.docket.security.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.AuditedEvents;
import io.docket.Browser;
import io.docket.DocketTest;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the audit trail says of signing out, second factors and tokens. */
@DocketTest
class AuditedSignInTests {

  private final RestCalls calls;
  private final TestPeople people;
  private final AuditedEvents audited;
  private final TestClock clock;
  private final int port;

  private String person = "";
  private RestCaller caller;

  @Autowired
  AuditedSignInTests(
      RestCalls calls,
      TestPeople people,
      AuditedEvents audited,
      TestClock clock,
      @LocalServerPort int port) {
    this.calls = calls;
    this.people = people;
    this.audited = audited;
    this.clock = clock;
    this.port = port;
    this.caller = calls.stranger();
  }

  @BeforeEach
  void signIn() {
    clock.advance(Duration.ZERO);
    person = people.person();
    caller = calls.as(person);
  }

  @Test
  void namesWhoSignsOutOverRest() {
    caller.post("/logout");

    isSaidOnce("SIGNED_OUT by " + person);
  }

  @Test
  void namesWhoSignsOutOfABrowser() {
    var browser = new Browser(port);
    browser.signIn(person, TestPeople.PASSWORD);

    browser.submit("/profile", "/logout", "");
    browser.send("POST", "/logout", "");

    isSaidOnce("SIGNED_OUT by " + person);
  }

  @Test
  void namesWhoSignsWhomOutEverywhere() {
    var admin = people.person(Role.ADMIN);

    calls.as(admin).delete("/users/" + person + "/sessions");
    calls.as(person).delete("/users/me/sessions");

    isSaidOnce("SIGNED_OUT_EVERYWHERE by " + admin);
    isSaidOnce("SIGNED_OUT_EVERYWHERE by " + person);
  }

  @Test
  void saysOfASecondFactorThatItWasAddedAndTakenOff() {
    var authenticator = enrol();
    isSaidOnce("SECOND_FACTOR_ADDED by " + person);

    remove(signInWith(code(authenticator)), code(authenticator));

    isSaidOnce("SECOND_FACTOR_REMOVED by " + person);
  }

  @Test
  void saysWhoHasResetASecondFactor() {
    var admin = people.person(Role.ADMIN);
    enrol();

    calls.as(admin).delete("/users/" + person + "/mfa");

    isSaidOnce("SECOND_FACTOR_REMOVED by " + admin);
  }

  @Test
  void saysOfRecoveryCodesThatOneWasUsedAndThatTheyWereRenewed() {
    var authenticator = enrol();
    var signedIn = signInWith(code(authenticator));
    var renewed =
        signedIn.post("/users/me/mfa/recovery-codes", Map.of("code", code(authenticator)));
    isSaidOnce("RECOVERY_CODES_RENEWED by " + person);

    signInWith(renewed.<List<String>>read("$.recoveryCodes").get(0));

    assertThat(audited.about(person))
        .filteredOn(said -> said.startsWith("RECOVERY_CODE_USED"))
        .hasSize(1);
  }

  @Test
  void namesWhoTakesAnApiTokenBack() {
    var admin = people.person(Role.ADMIN);
    var wanted =
        Map.of("name", "Nightly", "scopes", List.of("tasks:read"), "password", TestPeople.PASSWORD);
    var path = "/users/" + person + "/tokens";

    caller.delete(path + "/" + caller.post(path, wanted).id());
    calls.as(admin).delete(path + "/" + caller.post(path, wanted).id());

    isSaidOnce("TOKEN_REVOKED by " + person);
    isSaidOnce("TOKEN_REVOKED by " + admin);
  }

  private void isSaidOnce(String said) {
    assertThat(audited.about(person)).containsOnlyOnce(said);
  }

  private Authenticator enrol() {
    var authenticator =
        new Authenticator(
            caller.post("/users/me/mfa", Map.of("password", TestPeople.PASSWORD)).read("$.secret"));
    var confirmed =
        caller.post("/users/me/mfa/confirm", Map.of("code", authenticator.code(clock.instant())));
    assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
    return authenticator;
  }

  /** Of the next step: each is accepted once. */
  private String code(Authenticator authenticator) {
    clock.advance(Duration.ofSeconds(30));
    return authenticator.code(clock.instant());
  }

  private RestCaller signInWith(String code) {
    var credentials = Map.of("username", person, "password", TestPeople.PASSWORD);
    var halfway = calls.stranger().post("/login", credentials).<String>read("$.mfaToken");
    var signedIn = calls.stranger().post("/login/mfa", Map.of("mfaToken", halfway, "code", code));
    return calls.stranger().with("Authorization", "Bearer " + signedIn.read("$.accessToken"));
  }

  private static void remove(RestCaller owner, String code) {
    var body = BodyPublishers.ofString("{\"code\":\"%s\"}".formatted(code));
    assertThat(owner.send("DELETE", "/users/me/mfa", body).status()).isEqualTo(204);
  }
}
