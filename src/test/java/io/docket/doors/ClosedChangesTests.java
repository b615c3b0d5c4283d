package io.docket.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the engine could do to a task behind the back of its record, and nobody may. */
@DocketTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedChangesTests {

  private static final String VALUE = "{\"value\":\"forged\",\"type\":\"String\"}";

  private final TestPeople people;
  private final int port;

  private SignedIn admin;
  private SignedIn clerk;
  private String id;
  private String userTask;
  private String instance;

  @Autowired
  ClosedChangesTests(TestPeople people, @LocalServerPort int port) {
    this.people = people;
    this.port = port;
  }

  @BeforeAll
  void haveATask() {
    admin = new SignedIn(people.person(Role.ADMIN), port);
    clerk = new SignedIn(people.person(), port);
    var team = people.team(null, null, clerk.username());
    var body = "{\"title\":\"A task\",\"team\":\"%s\"}".formatted(team);
    id = JsonPath.read(clerk.rest("POST", "/tasks", body).body(), "$.id");
    clerk.rest("POST", "/tasks/" + id + "/claim", "");
    userTask = clerk.userTask(id, "id");
    instance = clerk.userTask(id, "processInstanceId");
  }

  @ParameterizedTest
  @CsvSource({
    "userTask_workOnTask",
    "userTask_reviewTask",
    "serviceTask_recordCompletion",
    "serviceTask_recordCancellation",
    "event_taskCancelled"
  })
  void startsNoProcessInTheMiddleOfItsDiagram(String element) {
    var body =
        """
        {"businessKey":"%s","startInstructions":[{"type":"startBeforeActivity","activityId":"%s"}]}"""
            .formatted(id, element);

    refused("POST", "/process-definition/key/taskLifecycle/start", body);
    refused("POST", "/process-definition/" + definition() + "/start", body);
    refused("POST", "/process-definition/key/taskLifecycle/start/", body);
    refused("POST", "/process-definition/key/taskLifecycle/tenant-id/x/start", body);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /task/TASK/variables/number",
    "PUT, /task/TASK/localVariables/status",
    "POST, /task/TASK/variables",
    "POST, /task/TASK/localVariables",
    "DELETE, /task/TASK/localVariables/number",
    "POST, /task/TASK/localVariables/number/data",
    "PUT, /process-instance/INSTANCE/variables/reviewRequired",
    "POST, /process-instance/INSTANCE/variables",
    "PUT, /execution/INSTANCE/localVariables/reviewRequired",
    "POST, /process-instance/variables-async",
    "POST, /task/TASK/identity-links",
    "POST, /task/TASK/identity-links/delete",
    "POST, /task/TASK/delegate",
    "POST, /task/TASK/resolve",
    "POST, /task/TASK/attachment/create",
    "DELETE, /task/TASK/attachment/x",
    "POST, /task/TASK/bpmnError",
    "POST, /task/TASK/bpmnEscalation",
    "DELETE, /task/TASK",
    "POST, /task/create",
    "POST, /message",
    "POST, /signal",
    "POST, /condition",
    "POST, /execution/INSTANCE/signal",
    "POST, /execution/INSTANCE/messageSubscriptions/tasks.cancelled/trigger",
    "POST, /execution/INSTANCE/create-incident",
    "POST, /process-instance/message-async",
    "POST, /process-instance/INSTANCE/modification",
    "POST, /process-instance/INSTANCE/modification-async",
    "POST, /modification/execute",
    "POST, /modification/executeAsync",
    "POST, /process-definition/DEFINITION/restart",
    "POST, /process-definition/DEFINITION/restart-async",
    "PUT, /process-definition/DEFINITION/history-time-to-live",
    "DELETE, /process-definition/DEFINITION",
    "DELETE, /process-definition/key/taskLifecycle/delete",
    "DELETE, /deployment/x",
    "DELETE, /history/process-instance/INSTANCE",
    "POST, /history/process-instance/delete",
    "POST, /history/process-instance/set-removal-time",
    "DELETE, /history/variable-instance/x",
    "POST, /history/cleanup",
    "PUT, /history/user-operation/x/set-annotation",
    "PUT, /job/x/duedate",
    "POST, /job/x/duedate/recalculate",
    "DELETE, /job/x",
    "POST, /external-task/fetchAndLock",
    "POST, /external-task/x/complete",
    "POST, /user/create",
    "PUT, /user/x/profile",
    "DELETE, /user/x",
    "POST, /group/create",
    "PUT, /group/x/members/y",
    "POST, /tenant/create",
    "POST, /telemetry/configuration",
    "POST, /schema/log",
    "DELETE, /metrics/task-worker",
    "PATCH, /task/TASK",
    "post, /message"
  })
  void letsNotEvenAnAdministratorReachPastTheRecord(String method, String path) {
    var resource =
        path.replace("TASK", userTask)
            .replace("INSTANCE", instance)
            .replace("DEFINITION", definition());

    refused(method, resource, method.equals("DELETE") ? "" : VALUE);
  }

  @Test
  void takesNoBusinessKeyOfAnotherTask() {
    var body =
        "{\"businessKey\":\"%s\",\"variables\":{\"title\":{\"value\":\"Double\"}}}".formatted(id);

    var answer = clerk.tasklist("POST", "/process-definition/key/taskLifecycle/submit-form", body);

    assertThat(JsonPath.<String>read(answer.body(), "$.businessKey")).isNotEqualTo(id);
    assertThat(clerk.userTasks(id)).hasSize(1);
  }

  @Test
  void takesNoVariablesWithACompletion() {
    var body = "{\"variables\":{\"reviewRequired\":" + VALUE + "}}";

    assertThat(clerk.tasklist("POST", "/task/" + userTask + "/complete", body).statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void evaluatesNoExpressionOfAFilter(boolean alternative) {
    var expression = "{\"assigneeExpression\":\"${currentUser()}\"}";
    var query = alternative ? "{\"orQueries\":[" + expression + "]}" : expression;
    var filter = "{\"resourceType\":\"Task\",\"name\":\"mine\",\"query\":{}}";
    var mine =
        JsonPath.<String>read(admin.tasklist("POST", "/filter/create", filter).body(), "$.id");

    for (var path :
        List.of(
            "/task",
            "/task/count",
            "/filter/" + mine + "/list",
            "/filter/" + mine + "/count",
            "/filter/" + mine + "/singleResult",
            "/history/task",
            "/execution",
            "/process-instance")) {
      assertThat(admin.tasklist("POST", path, query).statusCode()).as(path).isEqualTo(400);
      assertThat(admin.engine("POST", path, query).statusCode()).as(path).isEqualTo(400);
    }
    var saved = filter.replace("\"query\":{}", "\"query\":" + query);
    assertThat(admin.tasklist("PUT", "/filter/" + mine, saved).statusCode()).isEqualTo(400);
    assertThat(admin.tasklist("DELETE", "/filter/" + mine, "").statusCode()).isEqualTo(204);
  }

  private void refused(String method, String resource, String body) {
    var before = clerk.rest("GET", "/tasks/" + id, "").body();

    for (var door : List.of("tasklist", "rest")) {
      var answer = admin.through(door, method, resource, body);
      assertThat(answer.statusCode()).as(door + " " + resource + answer.body()).isIn(400, 403);
    }

    assertThat(clerk.rest("GET", "/tasks/" + id, "").body()).isEqualTo(before);
    assertThat(clerk.userTasks(id)).containsExactly(userTask);
  }

  private String definition() {
    return clerk.userTask(id, "processDefinitionId");
  }
}
