package io.docket.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.jayway.jsonpath.JsonPath;
import io.docket.DocketTest;
import io.docket.RestAnswer;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever gets hold of a copy of the database learns nothing about the people in it. */
@DocketTest
class DatabaseDumpTests {

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final String username = "dumped-" + unique;
  private final Map<String, String> person =
      Map.of(
          "username", username,
          "password", TestPeople.PASSWORD,
          "email", "xanthippe." + unique + "@striking.example",
          "firstName", "Xanthippe" + unique,
          "lastName", "Quetzalcoatl" + unique,
          "phone", "+49 30 901820 " + unique.hashCode());
  private final List<String> secrets =
      new ArrayList<>(
          List.of(
              TestPeople.PASSWORD,
              "xanthippe",
              "quetzalcoatl",
              "striking.example",
              "901820 " + unique.hashCode()));
  private final RestCalls calls;
  private final TestPeople people;
  private final TestClock clock;
  private final JdbcClient jdbc;
  private final int port;

  @Autowired
  DatabaseDumpTests(
      RestCalls calls,
      TestPeople people,
      TestClock clock,
      JdbcClient jdbc,
      @LocalServerPort int port) {
    this.calls = calls;
    this.people = people;
    this.clock = clock;
    this.jdbc = jdbc;
    this.port = port;
  }

  @Test
  void showsWhatStandsInClear() {
    var title = "Reconcile " + unique;
    calls.task(calls.asNew(), Map.of("title", title));

    assertThat(new DatabaseDump(jdbc).placesOf(List.of(title)))
        .contains("task.title", "act_ru_task.name_", "act_hi_taskinst.name_");
  }

  @Test
  void showsNothingAboutAPersonButTheUserName() throws Exception {
    var admin = calls.asNew(Role.ADMIN);
    ok(admin.with("Idempotency-Key", unique).post("/users", person));
    ok(admin.get("/users/" + username));
    var colleague = people.person();
    people.team(colleague, null, username, colleague);
    var caller = calls.as(username);
    new SignedIn(username, port).browser().get("/camunda/app/tasklist/default/");

    work(caller, colleague);
    ok(calls.stranger().post("/password-resets", Map.of("username", username)));
    enrol(caller);

    assertThat(new DatabaseDump(jdbc).placesOf(secrets)).isEmpty();
    assertThat(new DatabaseDump(jdbc).placesOf(List.of(username))).contains("app_user.username");
  }

  /** By both doors, with what is said and done kept by the engine too. */
  private void work(RestCaller caller, String colleague) {
    var task = calls.task(caller, Map.of("title", "A task", "assignee", username));
    var id = JsonPath.<String>read(task.body(), "$.id");
    ok(caller.post("/tasks/" + id + "/comments", Map.of("text", "Called the bank.")));
    var found = caller.get("/engine-rest/task?processInstanceBusinessKey=" + id);
    var userTask = JsonPath.<String>read(found.body(), "$[0].id");
    ok(
        caller.post(
            "/engine-rest/task/" + userTask + "/comment/create", Map.of("message", "And wrote.")));
    ok(caller.post("/tasks/" + id + "/unclaim"));
    ok(caller.post("/tasks/" + id + "/claim"));
    ok(caller.post("/tasks/" + id + "/complete", Map.of("outcome", "Done by " + colleague)));
  }

  private void enrol(RestCaller caller) throws Exception {
    var mfa = "/users/" + username + "/mfa";
    var enrolment =
        caller
            .with("Idempotency-Key", "mfa-" + unique)
            .post(mfa, Map.of("password", TestPeople.PASSWORD));
    ok(enrolment);
    var secret = JsonPath.<String>read(enrolment.body(), "$.secret");
    secrets.add(secret);
    var generator = new TimeBasedOneTimePasswordGenerator();
    var key = new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm());
    var code = generator.generateOneTimePasswordString(key, clock.instant());
    var confirmed = caller.post(mfa + "/confirm", Map.of("code", code));
    ok(confirmed);
    secrets.addAll(JsonPath.<List<String>>read(confirmed.body(), "$.recoveryCodes"));
  }

  private static void ok(RestAnswer answer) {
    assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
  }
}
