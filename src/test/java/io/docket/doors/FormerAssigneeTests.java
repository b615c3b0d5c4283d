package io.docket.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.TestClock;
import io.docket.TestPeople;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who had a task once keeps no hold on it, by no address of any door. */
class FormerAssigneeTests extends TeamAtWork {

  private static final List<String> PLACES = List.of("", "/engine/default");
  private static final String VARIABLE = "{\"value\":\"forged\",\"type\":\"String\"}";
  private static final String VARIABLES = "{\"modifications\":{\"title\":" + VARIABLE + "}}";

  private static final List<String> ACTS =
      List.of(
          "POST /task/TASK/claim {\"userId\":\"ME\"}",
          "POST /task/TASK/unclaim {}",
          "POST /task/TASK/assignee {\"userId\":\"ME\"}",
          "POST /task/TASK/assignee {\"userId\":null}",
          "POST /task/TASK/complete {}",
          "POST /task/TASK/submit-form {\"variables\":{\"outcome\":{\"value\":\"mine\"}}}",
          "POST /task/TASK/resolve {}",
          "POST /task/TASK/delegate {\"userId\":\"ME\"}",
          "POST /task/TASK/bpmnError {\"errorCode\":\"x\"}",
          "PUT /task/TASK {\"name\":\"mine\"}",
          "PUT /task/TASK/variables/title " + VARIABLE,
          "PUT /task/TASK/localVariables/title " + VARIABLE,
          "POST /task/TASK/variables " + VARIABLES,
          "POST /task/TASK/localVariables " + VARIABLES,
          "POST /task/TASK/attachment/create {}",
          "POST /task/TASK/identity-links {\"userId\":\"ME\",\"type\":\"candidate\"}",
          "PUT /process-instance/INSTANCE/variables/title " + VARIABLE,
          "DELETE /process-instance/INSTANCE {}");

  private static final List<String> LOOKS =
      List.of(
          "GET /task/TASK ",
          "GET /task/TASK/form ",
          "GET /task/TASK/form-variables ",
          "GET /task/TASK/variables ",
          "GET /task/TASK/localVariables ",
          "GET /task/TASK/comment ",
          "GET /task/TASK/attachment ",
          "GET /task/TASK/identity-links ",
          "GET /task ",
          "POST /task {\"processInstanceBusinessKey\":\"ID\"}",
          "GET /process-instance/INSTANCE ",
          "GET /process-instance/INSTANCE/variables ",
          "GET /process-instance/INSTANCE/activity-instances ",
          "GET /variable-instance?processInstanceIdIn=INSTANCE ",
          "GET /job?processInstanceId=INSTANCE ",
          "GET /history/task?taskId=TASK ",
          "POST /history/task {\"taskId\":\"TASK\"}",
          "GET /history/process-instance/INSTANCE ",
          "GET /history/variable-instance?processInstanceId=INSTANCE ",
          "GET /history/activity-instance?processInstanceId=INSTANCE ",
          "GET /history/detail?processInstanceId=INSTANCE ",
          "GET /history/identity-link-log?taskId=TASK ",
          "GET /history/user-operation?taskId=TASK ",
          "POST /task/TASK/comment/create {\"message\":\"mine\"}");

  private static final List<String> OVER_REST =
      List.of(
          "PUT /tasks/ID {\"title\":\"mine\"}",
          "PUT /tasks/ID {\"progress\":90}",
          "DELETE /tasks/ID ",
          "POST /tasks/ID/claim ",
          "POST /tasks/ID/unclaim ",
          "POST /tasks/ID/assign {\"assignee\":\"ME\"}",
          "POST /tasks/ID/complete {\"outcome\":\"mine\"}",
          "POST /tasks/ID/review {\"decision\":\"APPROVE\"}");

  private static final List<String> LOOKS_OVER_REST =
      List.of(
          "GET /tasks/ID ",
          "GET /tasks/ID/history ",
          "GET /tasks/ID/comments ",
          "POST /tasks/ID/comments {\"text\":\"mine\"}",
          "GET /tasks/behind/TASK ",
          "GET /forms/ID/work-on-task.form ");

  private final JdbcClient jdbc;

  @Autowired
  FormerAssigneeTests(
      TestPeople people, TestClock clock, JdbcClient jdbc, @LocalServerPort int port) {
    super(people, clock, port);
    this.jdbc = jdbc;
  }

  @Test
  void doesNothingMoreWithTheTaskThoughStillInItsTeam() {
    var task = reassigned();
    var before = state(task);

    knock(task, ACTS, OVER_REST);

    assertThat(state(task)).isEqualTo(before);
  }

  @Test
  void doesNotEvenSeeTheTaskAfterLeavingItsTeam() {
    var task = reassigned();
    leaveTeam();
    try {
      var before = state(task);

      knock(task, ACTS, OVER_REST);
      knock(task, LOOKS, LOOKS_OVER_REST);

      assertThat(state(task)).isEqualTo(before);
    } finally {
      comeBack();
    }
  }

  private void knock(Reassigned task, List<String> atEngine, List<String> overRest) {
    for (var act : atEngine) {
      var request = task.fill(act, clerk.username()).split(" ", 3);
      refuses(act, task, clerk.tasklist(request[0], request[1], request[2]));
      for (var place : PLACES) {
        refuses(act, task, clerk.engine(request[0], place + request[1], request[2]));
      }
    }
    for (var act : overRest) {
      var request = task.fill(act, clerk.username()).split(" ", 3);
      var answer = clerk.rest(request[0], request[1], request[2]);
      assertThat(answer.statusCode()).as(act + answer.body()).isIn(403, 404, 409);
    }
  }

  /** Lists are open to everybody and leave out what is nobody's business. */
  private static void refuses(String act, Reassigned task, HttpResponse<String> answer) {
    if (LOOKS.contains(act) && answer.statusCode() == 200) {
      assertThat(answer.body())
          .as(act)
          .doesNotContain(task.id, task.userTask, task.instance, "A task");
    } else {
      assertThat(answer.statusCode()).as(act + answer.body()).isIn(400, 403, 404, 409);
    }
  }

  private Reassigned reassigned() {
    var own = "{\"title\":\"A task\",\"team\":\"%s\"}".formatted(team);
    var created = colleague.rest("POST", "/tasks", own);
    var id = com.jayway.jsonpath.JsonPath.<String>read(created.body(), "$.id");
    clerk.rest("POST", "/tasks/" + id + "/claim", "");
    var to = "{\"assignee\":\"%s\"}".formatted(colleague.username());
    assertThat(lead.rest("POST", "/tasks/" + id + "/assign", to).statusCode()).isEqualTo(200);
    return new Reassigned(
        id, colleague.userTask(id, "id"), colleague.userTask(id, "processInstanceId"));
  }

  private String state(Reassigned task) {
    return colleague.rest("GET", "/tasks/" + task.id, "").body()
        + colleague.rest("GET", "/tasks/" + task.id + "/history", "").body()
        + colleague.engine("GET", "/task/" + task.userTask, "").body()
        + colleague.engine("GET", "/task/" + task.userTask + "/identity-links", "").body()
        + colleague.engine("GET", "/task/" + task.userTask + "/localVariables", "").body();
  }

  private void leaveTeam() {
    jdbc.sql("delete from team_member where username = :gone")
        .param("gone", clerk.username())
        .update();
  }

  private void comeBack() {
    jdbc.sql("insert into team_member (team, username) values (:team, :back)")
        .param("team", team)
        .param("back", clerk.username())
        .update();
  }

  private record Reassigned(String id, String userTask, String instance) {

    String fill(String act, String me) {
      return act.replace("TASK", userTask)
          .replace("INSTANCE", instance)
          .replace("ID", id)
          .replace("ME", me);
    }
  }
}
