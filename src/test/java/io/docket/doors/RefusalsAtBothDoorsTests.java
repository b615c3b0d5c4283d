package io.docket.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.docket.TestClock;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the record refuses is refused in words through the engine too, and changes nothing. */
class RefusalsAtBothDoorsTests extends TeamAtWork {

  @Autowired
  RefusalsAtBothDoorsTests(TestPeople people, TestClock clock, @LocalServerPort int port) {
    super(people, clock, port);
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

  /** Everything that could have changed: the record, its history and the engine's task. */
  private String state(String id) {
    return clerk.rest("GET", "/tasks/" + id, "").body()
        + clerk.rest("GET", "/tasks/" + id + "/history", "").body()
        + lead.tasklist("GET", "/task?processInstanceBusinessKey=" + id, "").body();
  }

  private static void refused(HttpResponse<String> answer, int status, String words) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(JsonPath.<Object>read(answer.body(), "$").toString())
        .contains(words)
        .doesNotContain("Exception:", "ENGINE-");
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
