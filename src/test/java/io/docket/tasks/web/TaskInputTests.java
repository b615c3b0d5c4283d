package io.docket.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestAnswer;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.TestPeople;
import io.docket.users.Accounts;
import io.docket.users.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be typed into a task, at its creation and when it is changed. */
@DocketTest
class TaskInputTests {

  private static final String SMILE = "😀";

  private final RestCalls calls;
  private final TestPeople people;
  private final Accounts accounts;
  private RestCaller clerk;

  @Autowired
  TaskInputTests(RestCalls calls, TestPeople people, Accounts accounts) {
    this.calls = calls;
    this.people = people;
    this.accounts = accounts;
  }

  @BeforeEach
  void signIn() {
    clerk = calls.asNew(Role.LEAD);
  }

  @Test
  void countsATitleInCharactersAfterTrimming() {
    assertThat(create("title", "   " + SMILE.repeat(200) + "\n ").status()).isEqualTo(201);

    assertRefused(create("title", SMILE.repeat(201)), "title");
    assertRefused(create("title", " \t\n "), "title");
    assertRefused(clerk.post("/tasks", "{}"), "title");
    assertRefused(clerk.post("/tasks", "{\"title\":null}"), "title");
  }

  @Test
  void limitsTheDescription() {
    assertThat(create("description", "ä".repeat(10_000)).status()).isEqualTo(201);

    assertRefused(create("description", "ä".repeat(10_001)), "description");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "description", "category", "team", "assignee"})
  void refusesWhatIsNoValidText(String field) {
    for (var broken : List.of("a\\u0000b", "a\\ud800b", "a\\udc00")) {
      var fields = field.equals("title") ? "" : "\"title\":\"A task\",";
      var answer = clerk.post("/tasks", "{%s\"%s\":\"%s\"}".formatted(fields, field, broken));
      assertRefused(answer, field);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "high", "HIGHEST", "1"})
  void knowsFourPriorities(String priority) {
    assertRefused(create("priority", priority), "priority");
  }

  @Test
  void wantsCategoryTeamAndAssigneeToExist() {
    assertRefused(create("category", "no-such"), "category");
    assertRefused(create("team", "no-such"), "team");
    assertRefused(create("assignee", "no-such"), "assignee");
  }

  @Test
  void givesATaskOnlyToActiveMembersOfItsTeam() {
    var closed = people.person();
    var team = people.team(null, null, closed);
    accounts.deactivate(closed);

    var toClosed = create(Map.of("title", "A task", "team", team, "assignee", closed));
    var toStranger = create(Map.of("title", "A task", "team", team, "assignee", people.person()));

    assertRefused(toClosed, "assignee");
    assertRefused(toStranger, "assignee");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-01-01T00:00:00Z", "3000-01-01T00:00:00Z", "2099-02-30T00:00:00Z", "2099-01-01",
        "2099-01-01T00:00:00", "tomorrow", "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z"
      })
  void wantsADeadlineThatIsAMomentAhead(String deadline) {
    assertRefused(create("deadline", deadline), "deadline");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PT0S",
        "-P1D",
        "PT-1S",
        "P367D",
        "P1M",
        "P1Y",
        "",
        "1 day",
        "PT99999999999999999H"
      })
  void wantsRemindersLongerThanZeroAndAtMostAYear(String reminder) {
    var deadline = Instant.now().plus(Duration.ofDays(800)).toString();

    var answer =
        create(Map.of("title", "A task", "deadline", deadline, "reminders", List.of(reminder)));

    assertRefused(answer, "reminders[0]");
  }

  @Test
  void takesFiveDifferentRemindersThatLieAhead() {
    var five = List.of("P1D", "PT5H", "PT4H", "PT3H", "PT2H");
    var six = new ArrayList<>(five);
    six.add("PT1H");

    assertThat(remindedIn(Duration.ofDays(2), five).status()).isEqualTo(201);
    assertRefused(remindedIn(Duration.ofDays(2), six), "reminders");
    assertRefused(remindedIn(Duration.ofDays(2), List.of("P1D", "PT24H")), "reminders[1]");
    assertRefused(remindedIn(Duration.ofHours(1), List.of("PT30M", "PT2H")), "reminders");
    assertRefused(remindedIn(Duration.ofDays(2), Collections.singletonList(null)), "reminders[0]");
  }

  @Test
  void namesEveryFaultInOneAnswer() {
    var answer =
        create(
            Map.of(
                "title", "",
                "description", "x".repeat(10_001),
                "priority", "SOON",
                "category", "no-such",
                "team", "no-such",
                "assignee", "no-such",
                "deadline", "2020-01-01T00:00:00Z",
                "reminders", List.of("P1D", "nonsense")));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.problem()).isEqualTo("invalid-request");
    assertThat(answer.<String>read("$.instance")).isEqualTo("/tasks");
    assertThat(answer.fields())
        .contains(
            "title",
            "description",
            "priority",
            "category",
            "team",
            "assignee",
            "deadline",
            "reminders",
            "reminders[1]");
  }

  @Test
  void refusesRemindersThatANewDeadlineLeavesInThePast() {
    var task = calls.task(clerk, Map.of());
    var soon = Instant.now().plus(Duration.ofHours(3)).toString();
    var wrong = Map.of("deadline", soon, "reminders", List.of("P1D", "PT1H"));

    var answer = clerk.ifMatch(task.etag()).put("/tasks/" + task.id(), wrong);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields()).containsExactly("reminders");
    assertThat(answer.body()).contains("P1D would be past already").doesNotContain("PT1H");
  }

  @Test
  void holdsTheSameRulesForChanges() {
    var task = calls.task(clerk, Map.of());
    var wrong = new HashMap<String, Object>();
    wrong.put("title", null);
    wrong.put("description", "x".repeat(10_001));
    wrong.put("priority", null);
    wrong.put("category", "no-such");
    wrong.put("team", "no-such");
    wrong.put("deadline", "2020-01-01T00:00:00Z");
    wrong.put("reminders", List.of("nonsense"));
    wrong.put("progress", 101);

    var answer = clerk.ifMatch(task.etag()).put("/tasks/" + task.id(), wrong);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.fields())
        .contains(
            "title",
            "description",
            "priority",
            "category",
            "team",
            "deadline",
            "reminders[0]",
            "progress");
    assertThat(clerk.get("/tasks/" + task.id()).etag()).isEqualTo(task.etag());
  }

  @Test
  void wantsAReasonForARejection() {
    var maker = people.person();
    var checker = people.person();
    var team = people.team(null, null, maker, checker);
    var category = calls.category("kyc-review");
    var task =
        "/tasks/" + calls.task(calls.as(maker), Map.of("team", team, "category", category)).id();
    calls.as(maker).post(task + "/claim");
    calls.as(maker).post(task + "/complete");

    assertRefused(calls.as(checker).post(task + "/review", Map.of("decision", "REJECT")), "note");
    assertRefused(
        calls.as(checker).post(task + "/review", Map.of("decision", "MAYBE")), "decision");
  }

  private RestAnswer remindedIn(Duration time, List<String> reminders) {
    var deadline = Instant.now().plus(time).toString();
    return create(Map.of("title", "A task", "deadline", deadline, "reminders", reminders));
  }

  private RestAnswer create(String field, String value) {
    var fields = new HashMap<String, Object>(Map.of("title", "A task"));
    fields.put(field, value);
    return create(fields);
  }

  private RestAnswer create(Map<String, Object> fields) {
    return clerk.post("/tasks", fields);
  }

  private static void assertRefused(RestAnswer answer, String field) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("invalid-request");
    assertThat(answer.fields()).containsExactly(field);
  }
}
