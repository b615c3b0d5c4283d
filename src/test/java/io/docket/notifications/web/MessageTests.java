package io.docket.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestAnswer;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.SentMails;
import io.docket.TestJobs;
import io.docket.TestPeople;
import io.docket.connectors.ServerFailure;
import io.docket.notifications.outbox.Outbox;
import io.docket.users.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Telling somebody something over REST, and how it goes. */
@DocketTest
@Import(Outbox.class)
class MessageTests {

  private final RestCalls calls;
  private final TestPeople people;
  private final Outbox outbox;
  private final SentMails mails;
  private final TestJobs jobs;
  private final JdbcClient jdbc;

  @Autowired
  MessageTests(
      RestCalls calls,
      TestPeople people,
      Outbox outbox,
      SentMails mails,
      TestJobs jobs,
      JdbcClient jdbc) {
    this.calls = calls;
    this.people = people;
    this.outbox = outbox;
    this.mails = mails;
    this.jobs = jobs;
    this.jdbc = jdbc;
  }

  @Test
  void tellsThePersonWhoAskedForIt() {
    var clerk = people.person();
    var caller = calls.as(clerk);

    var answer = caller.post("/notifications", message(clerk, Map.of()));
    outbox.dispatch();

    assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
    assertThat(answer.header("Location")).isEqualTo("/notifications/" + answer.id());
    assertThat(answer.<String>read("$.status")).isEqualTo("PENDING");
    var inbox = caller.get("/notifications");
    assertThat(inbox.<List<String>>read("$.items[*].subject")).containsExactly("Cash count");
    assertThat(inbox.<String>read("$.items[0].body")).isEqualTo("Please count again.");
    assertThat(inbox.<String>read("$.items[0].sender")).isEqualTo(clerk);
    assertThat(inbox.<List<String>>read("$.items[0].channels")).containsExactly("EMAIL", "IN_APP");
  }

  @Test
  void isForLeadsToTellTheirTeamsAndNobodyElse() {
    var clerk = people.person();
    var stranger = people.person();
    var lead = people.person(Role.LEAD);
    people.team(lead, null, clerk);
    var caller = calls.as(lead);

    assertThat(caller.post("/notifications", message(clerk, Map.of())).status()).isEqualTo(202);
    var refused = caller.post("/notifications", message(stranger, Map.of()));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.problem()).isEqualTo("not-allowed");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"OPERATOR", "ADMIN"})
  void isForOperatorsAndAdministratorsToTellAnybody(Role role) {
    var answer = calls.asNew(role).post("/notifications", message(people.person(), Map.of()));

    assertThat(answer.status()).isEqualTo(202);
  }

  @Test
  void tellsAClerkNeitherToWriteToOthersNorWhetherTheyExist() {
    var clerk = calls.asNew();

    var toSomebody = clerk.post("/notifications", message(people.person(), Map.of()));
    var toNobody = clerk.post("/notifications", message("nobody-at-all", Map.of()));

    assertThat(toSomebody.status()).isEqualTo(403);
    assertThat(toNobody.status()).isEqualTo(403);
    assertThat(toSomebody.<String>read("$.detail")).isEqualTo(toNobody.<String>read("$.detail"));
  }

  @Test
  void isForApiTokensWithTheScope() {
    var clerk = people.person();
    var colleague = people.person();

    var sending = apiToken(clerk, "notifications:send");
    var reading = apiToken(clerk, "notifications:read");

    assertThat(sending.post("/notifications", message(colleague, Map.of())).status())
        .isEqualTo(202);
    assertThat(sending.get("/notifications").status()).isEqualTo(403);
    assertThat(reading.post("/notifications", message(colleague, Map.of())).status())
        .isEqualTo(403);
    assertThat(reading.get("/notifications/unread").status()).isEqualTo(200);
    assertThat(reading.put("/notifications/read", "").status()).isEqualTo(403);
  }

  @Test
  void namesEveryFault() {
    var answer =
        calls
            .asNew(Role.ADMIN)
            .post(
                "/notifications",
                message(
                    "nobody-at-all",
                    Map.of(
                        "subject",
                        "Two\r\nlines",
                        "body",
                        " ",
                        "channels",
                        List.of(),
                        "taskId",
                        UUID.randomUUID().toString(),
                        "startsAt",
                        "2001-01-01T00:00:00Z",
                        "endsAt",
                        "2000-01-01T00:00:00Z")));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields())
        .contains("recipient", "subject", "body", "channels", "taskId", "startsAt", "endsAt");
  }

  @Test
  void wantsTimesForTheCalendar() {
    var clerk = people.person();
    var caller = calls.as(clerk);
    var start = Instant.now().plus(Duration.ofDays(1));

    var without = caller.post("/notifications", message(clerk, channels("CALENDAR")));
    var backwards =
        caller.post("/notifications", message(clerk, calendar(start, start.minusSeconds(60))));
    var right =
        caller.post("/notifications", message(clerk, calendar(start, start.plusSeconds(60))));
    outbox.dispatch();

    assertThat(without.fields()).containsExactlyInAnyOrder("startsAt", "endsAt");
    assertThat(backwards.fields()).containsExactly("endsAt");
    assertThat(right.status()).isEqualTo(202);
    assertThat(outbox.deliveriesTo(clerk))
        .extracting(row -> row.get("channel"))
        .containsExactly("CALENDAR");
    assertThat(
            jdbc.sql("select count(*) from calendar_entry where username = :clerk")
                .param("clerk", clerk)
                .query(Long.class)
                .single())
        .isOne();
  }

  @Test
  void isAboutTasksThatBothMaySee() {
    var clerk = people.person();
    var stranger = people.person();
    var admin = calls.asNew(Role.ADMIN);
    var task = calls.task(calls.as(clerk), Map.of()).id();

    var known = admin.post("/notifications", message(clerk, Map.of("taskId", task)));
    var unknown = admin.post("/notifications", message(stranger, Map.of("taskId", task)));

    assertThat(known.status()).isEqualTo(202);
    assertThat(unknown.fields()).containsExactly("taskId");
  }

  @Test
  void isNotForClosedAccounts() {
    var clerk = people.person();
    var admin = calls.asNew(Role.ADMIN);
    admin.post("/users/" + clerk + "/deactivate");

    var answer = admin.post("/notifications", message(clerk, Map.of()));

    assertThat(answer.fields()).containsExactly("recipient");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"recipient\": 5}",
        "{\"channels\": [\"PIGEON\"]}",
        "{\"channels\": \"EMAIL\"}",
        "{\"channels\": [null]}",
        "{\"taskId\": \"no id\"}",
        "{\"startsAt\": \"tomorrow\"}",
        "{\"unknown\": 1}"
      })
  void refusesWhatIsNoMessage(String body) {
    assertThat(calls.asNew(Role.ADMIN).post("/notifications", body).status()).isEqualTo(400);
  }

  @Test
  void showsHowItGoesToRecipientSenderAndOperatorsAndItsWordsToTheFirstTwo() {
    var clerk = people.person();
    var sender = calls.asNew(Role.OPERATOR);
    var path = sender.post("/notifications", message(clerk, Map.of())).header("Location");
    outbox.dispatch();
    attempted(clerk);

    var bySender = sender.get(String.valueOf(path));
    var byRecipient = calls.as(clerk).get(String.valueOf(path));
    var byOperator = calls.asNew(Role.OPERATOR).get(String.valueOf(path));
    var byClerk = calls.asNew().get(String.valueOf(path));

    for (var answer : List.of(bySender, byRecipient)) {
      assertThat(answer.<String>read("$.body")).isEqualTo("Please count again.");
      assertThat(answer.<String>read("$.attempts[0].reason")).isEqualTo("The server is busy");
    }
    assertThat(byOperator.<String>read("$.status")).isEqualTo("PENDING");
    assertThat(byOperator.<List<String>>read("$.attempts[*].result"))
        .containsExactly("UNAVAILABLE");
    assertThat(byOperator.<String>read("$.subject")).isNull();
    assertThat(byOperator.<String>read("$.body")).isNull();
    assertThat(byClerk.status()).isEqualTo(404);
    assertThat(byClerk.problem()).isEqualTo("notification-not-found");
  }

  @Test
  void isTriedAgainByOperatorsUnlessItHasArrived() {
    var clerk = people.person();
    var operator = calls.asNew(Role.OPERATOR);
    var id = operator.post("/notifications", message(clerk, Map.of())).id();
    outbox.dispatch();
    mails.refuseNext(clerk + "@docket.example", ServerFailure.unavailable("Out of reach"));
    jobs.runDue(delivery(clerk));
    var path = "/notifications/%s/retry".formatted(id);

    assertThat(calls.as(clerk).post(path).status()).isEqualTo(403);
    assertThat(operator.post(path).status()).isEqualTo(204);
    jobs.runDue(delivery(clerk));
    var late = operator.post(path);

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.problem()).isEqualTo("already-sent");
    assertThat(mails.next(clerk + "@docket.example").text()).contains("Please count again.");
    var unknown = operator.post("/notifications/%s/retry".formatted(UUID.randomUUID()));
    assertThat(unknown.status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PENDING", "SENT", "FALLBACK", "FAILED", "WITHDRAWN"})
  void tellsWhatBecameOfIt(String status) {
    var clerk = people.person();
    var id = calls.as(clerk).post("/notifications", message(clerk, Map.of())).id();
    outbox.dispatch();

    setStatus(clerk, status);

    assertThat(calls.as(clerk).get("/notifications/" + id).<String>read("$.status"))
        .isEqualTo(status);
  }

  private static Map<String, Object> message(
      String recipient, Map<String, ? extends @Nullable Object> more) {
    var message = new HashMap<String, Object>();
    message.put("recipient", recipient);
    message.put("subject", "Cash count");
    message.put("body", "Please count again.");
    message.put("channels", List.of("EMAIL", "IN_APP"));
    message.putAll(more);
    return message;
  }

  private static Map<String, Object> channels(String... channels) {
    return Map.of("channels", List.of(channels));
  }

  private static Map<String, Object> calendar(Instant start, Instant end) {
    return Map.of(
        "channels", List.of("CALENDAR"), "startsAt", start.toString(), "endsAt", end.toString());
  }

  private RestCaller apiToken(String owner, String scope) {
    RestAnswer made =
        calls
            .as(owner)
            .post(
                "/users/me/tokens",
                Map.of("name", scope, "scopes", List.of(scope), "password", TestPeople.PASSWORD));
    return calls.stranger().with("Authorization", "Bearer " + made.<String>read("$.value"));
  }

  private String delivery(String recipient) {
    return jdbc.sql(
            """
            select cast(d.id as text) from notification_delivery d
            join notification n on n.id = d.notification_id where n.recipient = :recipient""")
        .param("recipient", recipient)
        .query(String.class)
        .single();
  }

  private void setStatus(String recipient, String status) {
    jdbc.sql(
            """
            update notification_delivery set status = :status where notification_id in (
              select id from notification where recipient = :recipient)""")
        .param("status", status)
        .param("recipient", recipient)
        .update();
  }

  private void attempted(String recipient) {
    jdbc.sql(
            """
            insert into notification_attempt (delivery_id, seq, at, channel, result, reason)
            select d.id, 1, now(), 'EMAIL', 'UNAVAILABLE', 'The server is busy'
            from notification_delivery d join notification n on n.id = d.notification_id
            where n.recipient = :recipient""")
        .param("recipient", recipient)
        .update();
  }
}
