package io.docket.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.docket.DocketTest;
import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Two doors, one room: what somebody does in Tasklist, or over the engine's REST API, shows at once
 * in Docket's REST API, and the other way round.
 */
@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoDoorsTests {

  private static final String START = "/process-definition/key/taskLifecycle/submit-form";

  private final TestPeople people;
  private final TestClock clock;
  private final int port;

  private SignedIn clerk;
  private SignedIn colleague;
  private SignedIn lead;
  private String team;

  @Autowired
  TwoDoorsTests(TestPeople people, TestClock clock, @LocalServerPort int port) {
    this.people = people;
    this.clock = clock;
    this.port = port;
  }

  @BeforeAll
  void gatherATeam() {
    var admin = new SignedIn(people.person(Role.ADMIN), port);
    admin.rest("POST", "/categories", "{\"key\":\"payments\",\"name\":\"Payments\"}");
    clerk = new SignedIn(people.person(), port);
    colleague = new SignedIn(people.person(), port);
    lead = new SignedIn(people.person(Role.LEAD), port);
    team =
        people.team(lead.username(), null, clerk.username(), colleague.username(), lead.username());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "rest"})
  void showsATaskCreatedThroughTheEngine(String door) {
    var deadline = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);

    var started =
        clerk.through(
            door,
            "POST",
            START,
            """
            {"variables":{"title":{"value":" Match the statement ","type":"String"},
              "description":{"value":"Of Friday"},"priority":{"value":"HIGH"},
              "team":{"value":"%s"},"deadline":{"value":"%s"}}}"""
                .formatted(team, deadline));
    var id = JsonPath.<String>read(started.body(), "$.businessKey");

    assertThat(started.statusCode()).isEqualTo(200);
    assertThat(clerk.<String>task(id, "title")).isEqualTo("Match the statement");
    assertThat(clerk.<String>task(id, "description")).isEqualTo("Of Friday");
    assertThat(clerk.<String>task(id, "priority")).isEqualTo("HIGH");
    assertThat(clerk.<String>task(id, "team")).isEqualTo(team);
    assertThat(clerk.<String>task(id, "deadline")).isEqualTo(deadline.toString());
    assertThat(clerk.<String>task(id, "createdBy")).isEqualTo(clerk.username());
    assertThat(history(id)).contains("CREATED by " + clerk.username() + " " + door);
    assertThat(clerk.<String>userTask(id, "name")).isEqualTo("Match the statement");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "rest"})
  void showsClaimingAndGivingBackThroughTheEngine(String door) {
    var id = task();
    var path = "/task/" + clerk.<String>userTask(id, "id");

    var claimed = clerk.through(door, "POST", path + "/claim", user(clerk));

    assertThat(claimed.statusCode()).isEqualTo(204);
    assertThat(clerk.<String>task(id, "assignee")).isEqualTo(clerk.username());
    assertThat(clerk.<String>task(id, "status")).isEqualTo("ASSIGNED");
    assertThat(history(id)).contains("ASSIGNED by " + clerk.username() + " " + door);

    var returned = clerk.through(door, "POST", path + "/unclaim", "");

    assertThat(returned.statusCode()).isEqualTo(204);
    assertThat(clerk.<String>task(id, "assignee")).isNull();
    assertThat(clerk.<String>task(id, "status")).isEqualTo("OPEN");
    assertThat(history(id)).contains("RETURNED by " + clerk.username() + " " + door);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "rest"})
  void showsAnAssignmentByTheLeadThroughTheEngine(String door) {
    var id = task();
    var path = "/task/" + lead.<String>userTask(id, "id");

    var answer = lead.through(door, "POST", path + "/assignee", user(colleague));

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(clerk.<String>task(id, "assignee")).isEqualTo(colleague.username());
    assertThat(history(id)).contains("ASSIGNED by " + lead.username() + " " + door);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "rest"})
  void showsDueDatePriorityAndNameChangedAtOnceThroughTheEngine(String door) {
    var id = task();
    var due = clock.instant().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);

    var answer =
        lead.through(
            door,
            "PUT",
            "/task/" + lead.<String>userTask(id, "id"),
            "{\"name\":\"Renamed\",\"priority\":100,\"due\":\"%s\"}"
                .formatted(due.toString().replace("Z", ".000+0000")));

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(clerk.<String>task(id, "title")).isEqualTo("Renamed");
    assertThat(clerk.<String>task(id, "priority")).isEqualTo("URGENT");
    assertThat(clerk.<String>task(id, "deadline")).isEqualTo(due.toString());
    assertThat(history(id)).contains("DETAILS_CHANGED by " + lead.username() + " " + door);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "rest"})
  void showsACommentWrittenThroughTheEngine(String door) {
    var id = task();
    var path = "/task/" + clerk.<String>userTask(id, "id");

    var answer =
        clerk.through(door, "POST", path + "/comment/create", "{\"message\":\"Called them.\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(clerk.rest("GET", "/tasks/" + id + "/comments", "").body())
        .contains("Called them.", clerk.username());
  }

  @ParameterizedTest
  @CsvSource({"tasklist,submit-form", "tasklist,complete", "rest,submit-form", "rest,complete"})
  void showsACompletionThroughTheEngine(String door, String how) {
    var id = task();
    var path = "/task/" + clerk.<String>userTask(id, "id");
    clerk.tasklist("POST", path + "/claim", user(clerk));
    var form = "{\"variables\":{\"outcome\":{\"value\":\"matched\"}}}";

    var answer =
        clerk.through(door, "POST", path + "/" + how, how.equals("complete") ? "{}" : form);

    assertThat(answer.statusCode()).isIn(200, 204);
    assertThat(clerk.<String>task(id, "status")).isEqualTo("DONE");
    assertThat(clerk.<Object>task(id, "outcome"))
        .isEqualTo(how.equals("complete") ? null : "matched");
    assertThat(history(id)).contains("COMPLETED by " + clerk.username() + " " + door);
    assertThat(clerk.userTasks(id)).isEmpty();
  }

  @Test
  void showsAReviewInTasklist() {
    var id = taskForReview();
    var path = "/task/" + colleague.<String>userTask(id, "id");

    var rejected =
        colleague.tasklist("POST", path + "/submit-form", decision("REJECT", "Sum is wrong"));

    assertThat(rejected.statusCode()).isIn(200, 204);
    assertThat(clerk.<String>task(id, "assignee")).isEqualTo(clerk.username());
    assertThat(history(id)).contains("REJECTED by " + colleague.username() + " tasklist");

    clerk.rest("POST", "/tasks/" + id + "/complete", "{}");
    var again = "/task/" + colleague.<String>userTask(id, "id");
    colleague.engine("POST", again + "/submit-form", decision("APPROVE", ""));

    assertThat(clerk.<String>task(id, "status")).isEqualTo("DONE");
    assertThat(history(id)).contains("APPROVED by " + colleague.username() + " rest");
  }

  @Test
  void showsInTasklistWhatIsDoneOverRest() {
    var id = task();

    clerk.rest("POST", "/tasks/" + id + "/claim", "");
    assertThat(clerk.<String>userTask(id, "assignee")).isEqualTo(clerk.username());

    clerk.rest("POST", "/tasks/" + id + "/comments", "{\"text\":\"Seen.\"}");
    var path = "/task/" + clerk.<String>userTask(id, "id");
    assertThat(clerk.tasklist("GET", path + "/comment", "").body()).contains("Seen.");

    clerk.rest("POST", "/tasks/" + id + "/unclaim", "");
    assertThat(clerk.<String>userTask(id, "assignee")).isNull();

    lead.rest("POST", "/tasks/" + id + "/assign", assignment(colleague));
    assertThat(colleague.<String>userTask(id, "assignee")).isEqualTo(colleague.username());

    var deadline = clock.instant().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS);
    lead.rest(
        "PUT",
        "/tasks/" + id,
        "{\"title\":\"Another\",\"priority\":\"LOW\",\"team\":\"%s\",\"deadline\":\"%s\"}"
            .formatted(team, deadline));
    assertThat(lead.<String>userTask(id, "name")).isEqualTo("Another");
    assertThat(lead.<Integer>userTask(id, "priority")).isEqualTo(25);
    assertThat(lead.<String>userTask(id, "due"))
        .isEqualTo(deadline.toString().replace("Z", ".000+0000"));

    lead.rest("DELETE", "/tasks/" + id, "");
    assertThat(lead.userTasks(id)).isEmpty();
    assertThat(clerk.<String>task(id, "status")).isEqualTo("CANCELLED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "due":"2020-01-01T00:00:00.000+0000"        | 400 | deadline must lie in the future
          "name":""                                   | 400 | name must not be empty
          "followUp":"2030-01-01T00:00:00.000+0000"   | 409 | has no follow-up date
          "owner":"somebody"                          | 409 | is not delegated
          "delegationState":"PENDING"                 | 409 | is not delegated
          "parentTaskId":"other"                      | 409 | no parent, case or tenant
          "caseInstanceId":"other"                    | 409 | no parent, case or tenant
          "tenantId":"other"                          | 400 | cannot do this
          "description":"Other"                       | 409 | description is kept in Docket
          "assignee":"nobody-here"                    | 400 | assignee is no active user
          "name":"half a \\\\ud800 surrogate"         | 400 | no valid text
          """)
  void refusesInWordsAndChangesNothing(String change, int status, String words) {
    var id = task();
    var userTask = lead.<String>userTask(id, "id");
    var before = state(id);
    var base =
        "\"name\":\"%s\",\"priority\":50,\"due\":%s,"
            .formatted(lead.<String>userTask(id, "name"), quoted(lead.userTask(id, "due")));

    for (var door : List.of("tasklist", "rest")) {
      var answer =
          lead.through(
              door,
              "PUT",
              "/task/" + userTask,
              ("{" + without(base, change) + change + "}").replace("\\\\", "\\"));

      refused(answer, status, words);
      assertThat(state(id)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "rest"})
  void refusesWhatOthersHaveToDo(String door) {
    var id = task();
    var path = "/task/" + clerk.<String>userTask(id, "id");
    clerk.rest("POST", "/tasks/" + id + "/claim", "");
    var before = state(id);
    var empty = "{}";

    refused(colleague.through(door, "POST", path + "/complete", empty), 403, "");
    refused(colleague.through(door, "POST", path + "/submit-form", empty), 403, "");
    refused(colleague.through(door, "POST", path + "/claim", user(colleague)), 409, "already");
    refused(colleague.through(door, "POST", path + "/unclaim", ""), 403, "");
    refused(colleague.through(door, "POST", path + "/assignee", user(colleague)), 403, "");
    refused(lead.through(door, "POST", path + "/complete", empty), 403, "");
    refused(clerk.through(door, "POST", path + "/assignee", user(colleague)), 403, "");
    refused(
        clerk.through(door, "POST", path + "/submit-form", field("progress", "soon")),
        400,
        "progress must be a whole number");

    assertThat(state(id)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "rest"})
  void keepsMakerAndCheckerApart(String door) {
    var id = taskForReview();
    var path = "/task/" + colleague.<String>userTask(id, "id");
    var before = state(id);

    refused(clerk.through(door, "POST", path + "/claim", user(clerk)), 400, "somebody else");
    refused(clerk.through(door, "POST", path + "/complete", "{}"), 403, "");
    refused(
        clerk.through(door, "POST", path + "/submit-form", decision("APPROVE", "")),
        403,
        "may not review");
    refused(
        colleague.through(door, "POST", path + "/submit-form", decision("REJECT", " ")),
        400,
        "note must not be empty");
    refused(
        colleague.through(door, "POST", path + "/submit-form", decision("MAYBE", "")),
        400,
        "decision must be APPROVE or REJECT");

    assertThat(state(id)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "rest"})
  void refusesFormsThatMakeNoTask(String door) {
    refused(clerk.through(door, "POST", START, "{}"), 400, "title must not be empty");
    refused(clerk.through(door, "POST", START, field("title", "   ")), 400, "must not be empty");
    refused(
        clerk.through(door, "POST", START, "{\"variables\":{\"title\":{\"value\":{\"a\":1}}}}"),
        400,
        "title must be plain text");
    refused(
        clerk.through(
            door,
            "POST",
            START,
            "{\"variables\":{\"title\":{\"value\":\"eA==\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"a\"}}}}"),
        400,
        "title must be plain text");
    refused(
        clerk.through(
            door,
            "POST",
            START,
            "{\"variables\":{\"title\":{\"value\":\"rO0ABXQAAWE=\",\"type\":\"Object\",\"valueInfo\":"
                + "{\"objectTypeName\":\"java.lang.String\","
                + "\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}}"),
        400,
        "");
    refused(
        clerk.through(
            door, "POST", START, "{\"variables\":{\"title\":{\"value\":\"{\",\"type\":\"Json\"}}}"),
        400,
        "");
  }

  @Test
  void tellsBothDoorsThatAnOperatorHasSuspendedTheTask() {
    var operator = new SignedIn(people.person(Role.OPERATOR), port);
    var id = task();
    var path = "/task/" + clerk.<String>userTask(id, "id");
    var instance = "/process-instance/" + clerk.<String>userTask(id, "processInstanceId");
    operator.tasklist("PUT", instance + "/suspended", "{\"suspended\":true}");

    refused(clerk.tasklist("POST", path + "/claim", user(clerk)), 409, "suspended");
    refused(clerk.rest("POST", "/tasks/" + id + "/claim", ""), 409, "suspended");
    refused(lead.rest("DELETE", "/tasks/" + id, ""), 409, "suspended");

    operator.tasklist("PUT", instance + "/suspended", "{\"suspended\":false}");
    assertThat(clerk.rest("POST", "/tasks/" + id + "/claim", "").statusCode()).isEqualTo(200);
  }

  @Test
  void cancelsTheTaskWhoseProcessAnOperatorEnds() {
    var operator = new SignedIn(people.person(Role.OPERATOR), port);
    var id = task();
    var instance = "/process-instance/" + clerk.<String>userTask(id, "processInstanceId");

    operator.tasklist("DELETE", instance + "?skipCustomListeners=true", "");

    assertThat(clerk.<String>task(id, "status")).isEqualTo("CANCELLED");
    assertThat(history(id)).contains("CANCELLED by " + operator.username() + " tasklist");
  }

  private String task() {
    return create("{\"title\":\"A task\",\"team\":\"%s\"}".formatted(team));
  }

  /** The clerk has done the work, somebody else has to look at it. */
  private String taskForReview() {
    var id =
        create("{\"title\":\"A task\",\"category\":\"payments\",\"team\":\"%s\"}".formatted(team));
    clerk.rest("POST", "/tasks/" + id + "/claim", "");
    clerk.rest("POST", "/tasks/" + id + "/complete", "{\"outcome\":\"paid\"}");
    assertThat(clerk.<String>task(id, "status")).isEqualTo("IN_REVIEW");
    return id;
  }

  private String create(String body) {
    var answer = clerk.rest("POST", "/tasks", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JsonPath.read(answer.body(), "$.id");
  }

  /** Everything that could have changed: the record, its history and the engine's task. */
  private String state(String id) {
    return clerk.rest("GET", "/tasks/" + id, "").body()
        + clerk.rest("GET", "/tasks/" + id + "/history", "").body()
        + lead.tasklist("GET", "/task?processInstanceBusinessKey=" + id, "").body();
  }

  private List<String> history(String id) {
    var history = clerk.rest("GET", "/tasks/" + id + "/history", "").body();
    List<java.util.Map<String, String>> items = JsonPath.read(history, "$.items[*]");
    return items.stream()
        .map(item -> item.get("event") + " by " + item.get("actor") + " " + item.get("door"))
        .toList();
  }

  private static void refused(HttpResponse<String> answer, int status, String words) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(JsonPath.<Object>read(answer.body(), "$").toString())
        .contains(words)
        .doesNotContain("Exception:", "ENGINE-");
  }

  private static String user(SignedIn person) {
    return "{\"userId\":\"%s\"}".formatted(person.username());
  }

  private static String assignment(SignedIn person) {
    return "{\"assignee\":\"%s\"}".formatted(person.username());
  }

  private static String decision(String decision, String reason) {
    return "{\"variables\":{\"decision\":{\"value\":\"%s\"},\"reason\":{\"value\":\"%s\"}}}"
        .formatted(decision, reason);
  }

  private static String field(String name, String value) {
    return "{\"variables\":{\"%s\":{\"value\":\"%s\"}}}".formatted(name, value);
  }

  private static String quoted(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "null" : "\"" + text + "\"";
  }

  /** The fields as they are, without the one that is changed. */
  private static String without(String fields, String change) {
    var name = change.substring(0, change.indexOf(':'));
    return java.util.Arrays.stream(fields.split("(?<=,)"))
        .filter(field -> !field.startsWith(name))
        .collect(java.util.stream.Collectors.joining());
  }
}
