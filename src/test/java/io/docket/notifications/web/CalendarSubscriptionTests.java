package io.docket.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestAnswer;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Secret addresses at which calendars read what somebody has to do. */
@DocketTest
@ExtendWith(OutputCaptureExtension.class)
class CalendarSubscriptionTests {

  private final RestCalls calls;
  private final TestPeople people;
  private final JdbcClient jdbc;

  @Autowired
  CalendarSubscriptionTests(RestCalls calls, TestPeople people, JdbcClient jdbc) {
    this.calls = calls;
    this.people = people;
    this.jdbc = jdbc;
  }

  @Test
  void showsTheOpenTasksWithADeadlineOfItsOwnerAlone() {
    var clerk = people.person();
    var caller = calls.as(clerk);
    task(caller, Map.of("title", "With deadline", "assignee", clerk, "deadline", tomorrow()));
    unlimited(caller, task(caller, Map.of("title", "Without deadline", "assignee", clerk)));
    task(caller, Map.of("title", "Of nobody", "deadline", tomorrow()));
    var done =
        task(caller, Map.of("title", "Done already", "assignee", clerk, "deadline", tomorrow()));
    caller.post("/tasks/" + done + "/complete", Map.of("outcome", "done"));

    var calendar = read(subscribe(caller));

    assertThat(calendar.status()).isEqualTo(200);
    assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
    assertThat(calendar.body())
        .startsWith("BEGIN:VCALENDAR")
        .contains("With deadline")
        .doesNotContain("Without deadline", "Of nobody", "Done already");
  }

  @Test
  void isReadAgainOnlyIfItChanged() {
    var clerk = people.person();
    var caller = calls.as(clerk);
    var path = subscribe(caller);
    var first = read(path);

    var unchanged = calls.stranger().with("If-None-Match", first.etag()).get(path);
    task(caller, Map.of("assignee", clerk, "deadline", tomorrow()));
    var changed = calls.stranger().with("If-None-Match", first.etag()).get(path);

    assertThat(unchanged.status()).isEqualTo(304);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(first.header("Cache-Control")).contains("private").doesNotContain("public");
  }

  @Test
  void makesNoSession() {
    var calendar = read(subscribe(calls.asNew()));

    assertThat(calendar.header("Set-Cookie")).isNull();
  }

  @Test
  void isReplacedByANewOneAndEndsOnDemand() {
    var caller = calls.asNew();
    var former = subscribe(caller);

    var present = subscribe(caller);
    assertThat(read(former).status()).isEqualTo(404);
    assertThat(read(present).status()).isEqualTo(200);
    assertThat(caller.get("/calendar/subscription").<String>read("$.lastReadAt")).isNotNull();
    assertThat(caller.delete("/calendar/subscription").status()).isEqualTo(204);

    assertThat(read(present).status()).isEqualTo(404);
    assertThat(caller.get("/calendar/subscription").problem()).isEqualTo("no-subscription");
  }

  @Test
  void showsNothingOfAClosedAccount() {
    var clerk = people.person();
    var path = subscribe(calls.as(clerk));

    calls.asNew(Role.ADMIN).post("/users/" + clerk + "/deactivate");

    assertThat(read(path).status()).isEqualTo(404);
  }

  @Test
  void isNotForApiTokens() {
    var clerk = people.person();
    var scopes = List.of("notifications:read", "notifications:send", "tasks:read");
    var made =
        calls
            .as(clerk)
            .post(
                "/users/me/tokens",
                Map.of("name", "All", "scopes", scopes, "password", TestPeople.PASSWORD));
    var program = calls.stranger().with("Authorization", "Bearer " + made.<String>read("$.value"));

    assertThat(program.post("/calendar/subscription").status()).isEqualTo(403);
    assertThat(program.get("/calendar/subscription").status()).isEqualTo(403);
    assertThat(program.delete("/calendar/subscription").status()).isEqualTo(403);
    assertThat(calls.stranger().get("/calendar/subscription").status()).isEqualTo(401);
  }

  @Test
  void keepsTheSecretOutOfLogAndTable(CapturedOutput log) {
    var path = subscribe(calls.asNew());
    var secret = path.replaceAll(".*/|\\.ics", "");

    read(path);
    read(path.replace(secret, secret.substring(1) + "A"));

    assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
    assertThat(log).doesNotContain(secret, secret.substring(1));
    assertThat(
            jdbc.sql("select cast(token_hash as text) from calendar_subscription")
                .query(String.class)
                .list())
        .noneMatch(hash -> hash.contains(secret));
  }

  @Test
  void isGivenAnewToARepeatedRequest() {
    var caller = calls.asNew().with("Idempotency-Key", "the-same");

    assertThat(subscribe(caller)).isNotEqualTo(subscribe(caller));
  }

  @Test
  void isFoundByNobodyWhoGuesses() {
    for (var guess : List.of("a", "subscription", "%20", "A".repeat(43), "A".repeat(5_000))) {
      assertThat(read("/calendar/" + guess + ".ics").status()).as(guess).isBetween(400, 404);
    }
  }

  private String task(RestCaller caller, Map<String, ?> fields) {
    return calls.task(caller, fields).id();
  }

  /** The routing decision sets a deadline where nobody does. */
  private static void unlimited(RestCaller caller, String task) {
    var change = new HashMap<String, @Nullable Object>();
    change.put("deadline", null);
    assertThat(caller.ifMatch("*").put("/tasks/" + task, change).status()).isEqualTo(200);
  }

  private RestAnswer read(String path) {
    return calls.stranger().get(path);
  }

  private static String subscribe(RestCaller caller) {
    var made = caller.post("/calendar/subscription");
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    return URI.create(made.<String>read("$.address")).getPath();
  }

  private static String tomorrow() {
    return Instant.now().plus(Duration.ofDays(1)).toString();
  }
}
