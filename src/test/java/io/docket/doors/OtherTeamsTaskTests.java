package io.docket.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A task is nobody's business outside its team, by no address of any door. */
@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherTeamsTaskTests {

  private static final String SECRET = "Zebrafinch";
  private static final String REMARK = "Capercaillie";

  private static final List<String> QUESTIONS =
      List.of(
          "/task",
          "/task/count",
          "/process-instance",
          "/process-instance/count",
          "/execution",
          "/variable-instance",
          "/incident",
          "/job",
          "/job-definition",
          "/external-task",
          "/group",
          "/history/process-instance",
          "/history/activity-instance",
          "/history/task",
          "/history/variable-instance",
          "/history/detail",
          "/history/job-log");

  private static final List<String> PLUGINS =
      List.of(
          "/camunda/api/cockpit/plugin/base/default/process-instance",
          "/camunda/api/cockpit/plugin/base/default/process-instance/count",
          "/camunda/api/cockpit/plugin/base/default/incident",
          "/camunda/api/cockpit/plugin/base/default/incident/count",
          "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
          "/camunda/api/cockpit/plugin/base/default/process-definition/statistics-count",
          "/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated");

  private final TestPeople people;
  private final int port;

  private SignedIn member;
  private String id;
  private List<String> ids;

  @Autowired
  OtherTeamsTaskTests(TestPeople people, @LocalServerPort int port) {
    this.people = people;
    this.port = port;
  }

  @BeforeAll
  void haveASecretTask() {
    member = new SignedIn(people.person(), port);
    var team = people.team(null, null, member.username());
    var body = "{\"title\":\"%s\",\"team\":\"%s\"}".formatted(SECRET, team);
    id = JsonPath.read(member.rest("POST", "/tasks", body).body(), "$.id");
    member.rest("POST", "/tasks/" + id + "/comments", "{\"text\":\"%s\"}".formatted(REMARK));
    var comments = member.rest("GET", "/tasks/" + id + "/comments", "").body();
    var admin = new SignedIn(people.person(Role.ADMIN), port);
    String userTask = member.userTask(id, "id");
    String instance = member.userTask(id, "processInstanceId");
    var job = admin.engine("GET", "/job?processInstanceId=" + instance, "").body();
    var written = admin.engine("GET", "/task/" + userTask + "/comment", "").body();
    ids =
        List.of(
            userTask,
            instance,
            member.<String>userTask(id, "executionId"),
            member.<String>userTask(id, "processDefinitionId"),
            JsonPath.<List<String>>read(job, "$[*].id").get(0),
            JsonPath.<List<String>>read(written, "$[*].id").get(0),
            JsonPath.<List<String>>read(comments, "$.items[*].id").get(0),
            "taskLifecycle",
            "number",
            team);
  }

  @Test
  void showsTheTaskToItsTeam() {
    assertThat(member.userTasks(id)).hasSize(1);
    assertThat(member.tasklist("GET", "/task/" + ids.get(0) + "/comment", "").body())
        .contains(REMARK);
    assertThat(member.tasklist("GET", "/history/task?taskId=" + ids.get(0), "").body())
        .contains(SECRET);
  }

  @Test
  void hidesTheTaskFromAClerkOfAnotherTeam() {
    var stranger = new SignedIn(people.person(), port);
    people.team(null, null, stranger.username());

    hidesEverythingFrom(stranger);
  }

  @Test
  void hidesTheTaskFromALeadOfAnotherTeam() {
    var lead = new SignedIn(people.person(Role.LEAD), port);
    people.team(lead.username(), null, lead.username());

    hidesEverythingFrom(lead);
  }

  @Test
  void hidesTheTaskFromAnAnalyst() {
    hidesEverythingFrom(new SignedIn(people.person(Role.ANALYST), port));
  }

  @Test
  void letsAStrangerDoNothingWithTheTask() {
    var stranger = new SignedIn(people.person(Role.LEAD), port);
    people.team(stranger.username(), null, stranger.username());
    member.rest("POST", "/tasks/" + id + "/claim", "");
    var before = member.rest("GET", "/tasks/" + id, "").body();
    var me = "{\"userId\":\"%s\"}".formatted(stranger.username());

    for (var door : List.of("tasklist", "rest")) {
      for (var act : List.of("claim", "unclaim", "assignee", "complete", "submit-form")) {
        var answer = stranger.through(door, "POST", "/task/" + ids.get(0) + "/" + act, me);
        assertThat(answer.statusCode()).as(act + answer.body()).isIn(400, 403, 404, 409);
      }
      var remark =
          stranger.through(
              door, "POST", "/task/" + ids.get(0) + "/comment/create", "{\"message\":\"x\"}");
      assertThat(remark.statusCode()).isIn(400, 403, 404);
      var edit = stranger.through(door, "PUT", "/task/" + ids.get(0), "{\"name\":\"x\"}");
      assertThat(edit.statusCode()).isIn(400, 403, 404);
    }

    assertThat(member.rest("GET", "/tasks/" + id, "").body()).isEqualTo(before);
  }

  private void hidesEverythingFrom(SignedIn stranger) {
    var endpoints = EngineEndpoints.readable();
    assertThat(endpoints).hasSizeGreaterThan(100);
    assertThat(endpoints.stream().flatMap(this::addresses).distinct())
        .allSatisfy(path -> hides(path, stranger.engine("GET", path, "")));
    QUESTIONS.forEach(path -> hides(path, stranger.engine("POST", path, "{}")));
    PLUGINS.forEach(path -> hides(path, stranger.browser().get(path)));
    Stream.of("", "/history", "/comments")
        .map(path -> "/tasks/" + id + path)
        .forEach(path -> assertThat(stranger.rest("GET", path, "").statusCode()).isEqualTo(404));
    hides("/tasks", stranger.rest("GET", "/tasks?q=" + SECRET, ""));
    assertThat(stranger.rest("GET", "/forms/" + id + "/work-on-task.form", "").statusCode())
        .isEqualTo(404);
    hides("/notifications", stranger.rest("GET", "/notifications", ""));
  }

  /** Each parameter of the path takes every id in turn, all parameters the same one or the next. */
  private Stream<String> addresses(String endpoint) {
    if (!endpoint.contains("{")) {
      return Stream.of(endpoint);
    }
    return ids.stream()
        .map(first -> endpoint.replaceFirst("\\{[^}]*}", encoded(first)))
        .flatMap(
            path ->
                path.contains("{")
                    ? Stream.of(ids.get(5), "number")
                        .map(last -> path.replaceAll("\\{[^}]*}", encoded(last)))
                    : Stream.of(path));
  }

  private void hides(String path, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isLessThan(500);
    assertThat(answer.body()).as(path).doesNotContain(SECRET, REMARK, id);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3A", ":").replace("+", "%20");
  }
}
