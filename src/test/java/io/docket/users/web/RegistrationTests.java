package io.docket.users.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.AuditedEvents;
import io.docket.DocketTest;
import io.docket.RestAnswer;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.SentMails;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Coming to an account of one's own. */
@DocketTest
class RegistrationTests {

  private final RestCalls calls;
  private final SentMails mails;
  private final AuditedEvents audited;
  private final String username = "new-" + UUID.randomUUID().toString().substring(0, 8);
  private final String email = username + "@docket.example";

  @Autowired
  RegistrationTests(RestCalls calls, SentMails mails, AuditedEvents audited) {
    this.calls = calls;
    this.mails = mails;
    this.audited = audited;
  }

  @Test
  void opensAnAccountThatWorksAtOnce() {
    var answer = register(calls.stranger(), Map.of("timeZone", "Europe/Berlin", "locale", "de"));

    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo("/users/" + username);
    assertThat(answer.<String>read("$.state")).isEqualTo("ACTIVE");
    var me = calls.as(username).get("/users/me");
    assertThat(me.<List<String>>read("$.roles")).containsExactly("user");
    assertThat(me.<String>read("$.timeZone")).isEqualTo("Europe/Berlin");
    assertThat(me.<String>read("$.locale")).isEqualTo("de");
    assertThat(audited.about(username)).contains("ACCOUNT_OPENED by nobody");
  }

  @Test
  void putsNewcomersInNoTeam() {
    register(calls.stranger(), Map.of());

    assertThat(calls.as(username).get("/tasks").<List<?>>read("$.items")).isEmpty();
    assertThat(calls.as(username).get("/users").problem()).isEqualTo("not-your-team");
  }

  @Test
  void refusesATakenUserName() {
    register(calls.stranger(), Map.of());

    var again = register(calls.stranger(), Map.of("email", "else." + email));

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.problem()).isEqualTo("account-taken");
  }

  @Test
  void tellsNobodyThatAnAddressIsInUseButItsOwner() {
    register(calls.stranger(), Map.of());
    assertThat(mails.next(email).text()).contains(username, "/confirm-address?token=");

    var second =
        register(
            calls.stranger(), Map.of("username", username + "-2", "email", email.toUpperCase()));

    assertThat(second.status()).as(second.toString()).isEqualTo(201);
    assertThat(second.<String>read("$.state")).isEqualTo("ACTIVE");
    assertThat(mails.next(email.toUpperCase()).text())
        .contains(username + "-2", "/confirm-address?token=");
    assertThat(mails.unread(email)).isEmpty();
  }

  @Test
  void letsOnlyAdministratorsGiveRoles() {
    var roles = Map.<String, Object>of("roles", List.of("lead"));

    assertThat(register(calls.stranger(), roles).status()).isEqualTo(403);
    assertThat(register(calls.asNew(Role.LEAD), roles).status()).isEqualTo(403);
    assertThat(register(calls.asNew(Role.ADMIN), roles).status()).isEqualTo(201);
    assertThat(calls.as(username).get("/users/me").<List<String>>read("$.roles"))
        .containsExactly("user", "lead");
  }

  @Test
  void namesEveryFieldAtFault() {
    var answer =
        calls
            .stranger()
            .post(
                "/users",
                Map.of(
                    "username",
                    "No!",
                    "password",
                    "short",
                    "phone",
                    "call me",
                    "timeZone",
                    "Mars",
                    "locale",
                    "tlh"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields())
        .containsExactly(
            "username",
            "email",
            "firstName",
            "lastName",
            "phone",
            "timeZone",
            "locale",
            "password");
  }

  @Test
  void refusesAddressesThatWouldSmuggleInAHeader() {
    for (var smuggled : List.of("a@b.c\r\nBcc: x@y.z", "a@b.c,d@e.f", "<a@b.c>", "a b@c.d")) {
      var answer = register(calls.stranger(), Map.of("email", smuggled));

      assertThat(answer.fields()).as(smuggled).containsExactly("email");
    }
  }

  @Test
  void asksWhoeverShowsABadTokenToSignIn() {
    var answer = register(calls.stranger().with("Authorization", "Bearer nonsense"), Map.of());

    assertThat(answer.status()).isEqualTo(401);
  }

  private RestAnswer register(RestCaller caller, Map<String, Object> fields) {
    var all =
        new HashMap<String, Object>(
            Map.of(
                "username",
                username,
                "password",
                TestPeople.PASSWORD,
                "email",
                email,
                "firstName",
                "Nora",
                "lastName",
                "New"));
    all.putAll(fields);
    return caller.post("/users", all);
  }
}
