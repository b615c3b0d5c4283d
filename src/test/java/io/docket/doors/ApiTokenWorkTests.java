package io.docket.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestAnswer;
import io.docket.RestCaller;
import io.docket.RestCalls;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What API tokens do with tasks: never a review, and no work in somebody else's name. */
@DocketTest
class ApiTokenWorkTests {

  private static final List<String> SCOPES =
      List.of("tasks:read", "tasks:write", "engine:read", "engine:write");
  private static final Map<String, ?> APPROVAL = Map.of("decision", "APPROVE");
  private static final Map<String, ?> APPROVAL_FORM =
      Map.of("variables", Map.of("decision", Map.of("value", "APPROVE")));

  private final RestCalls calls;
  private final TestPeople people;

  private String maker = "";
  private String checker = "";
  private String team = "";

  @Autowired
  ApiTokenWorkTests(RestCalls calls, TestPeople people) {
    this.calls = calls;
    this.people = people;
  }

  @BeforeEach
  void gatherATeam() {
    maker = people.person();
    checker = people.person();
    var lead = people.person(Role.LEAD);
    team = people.team(lead, null, maker, checker, lead);
  }

  @Test
  void worksForWhoeverMadeIt() {
    var program = token(calls.as(maker), "me");
    var task = task(false);

    assertThat(program.post("/tasks/" + task + "/claim").status()).isEqualTo(200);
    assertThat(program.post("/tasks/" + task + "/complete").status()).isEqualTo(200);
  }

  @Test
  void neverDecidesAReview() {
    var program = token(calls.as(checker), "me");
    var task = taskInReview();
    var userTask = "/engine-rest/task/" + userTask(task);
    var claim = Map.of("userId", checker);

    refused(program.post("/tasks/" + task + "/claim"), "no scope for reviews");
    refused(program.post("/tasks/" + task + "/review", APPROVAL), "no scope for reviews");
    refused(program.post(userTask + "/claim", claim), "no scope for reviews");
    refused(program.post(userTask + "/complete", Map.of()), "no scope for reviews");
    refused(program.post(userTask + "/submit-form", APPROVAL_FORM), "no scope for reviews");

    assertThat(calls.as(checker).post("/tasks/" + task + "/review", APPROVAL).status())
        .isEqualTo(200);
  }

  @Test
  void neverDecidesAReviewThatItsOwnerHas() {
    var program = token(calls.as(checker), "me");
    var task = taskInReview();
    var userTask = "/engine-rest/task/" + userTask(task);
    calls.as(checker).post("/tasks/" + task + "/claim");

    refused(program.post("/tasks/" + task + "/review", APPROVAL), "no scope for reviews");
    refused(program.post(userTask + "/complete", Map.of()), "no scope for reviews");
    refused(program.post(userTask + "/submit-form", APPROVAL_FORM), "no scope for reviews");
  }

  @Test
  void neverWorksForWhomSomebodyElseMadeIt() {
    var program = token(calls.asNew(Role.ADMIN), maker);
    var task = task(false);
    var userTask = "/engine-rest/task/" + userTask(task);

    refused(program.post("/tasks/" + task + "/claim"), "no scope to work");
    refused(program.post(userTask + "/claim", Map.of("userId", maker)), "no scope to work");
    calls.as(maker).post("/tasks/" + task + "/claim");

    refused(program.post("/tasks/" + task + "/complete"), "no scope to work");
    refused(program.post(userTask + "/complete", Map.of()), "no scope to work");
    refused(program.post(userTask + "/submit-form", Map.of()), "no scope to work");
    assertThat(calls.as(maker).post("/tasks/" + task + "/complete").status()).isEqualTo(200);
  }

  @Test
  void neverTakesATaskByGivingItToItsOwner() {
    var lead = people.person(Role.LEAD);
    team = people.team(lead, null, maker, lead);
    var program = token(calls.asNew(Role.ADMIN), lead);
    var task = task(false);
    var toThemselves = Map.of("assignee", lead);

    refused(program.post("/tasks/" + task + "/assign", toThemselves), "no scope to work");
  }

  private static void refused(RestAnswer answer, String words) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    assertThat(answer.body()).contains(words);
  }

  private RestCaller token(RestCaller creator, String owner) {
    var wish = Map.of("name", "A program", "scopes", SCOPES, "password", TestPeople.PASSWORD);
    var value = creator.post("/users/" + owner + "/tokens", wish).<String>read("$.value");
    return calls.stranger().with("Authorization", "Bearer " + value);
  }

  private String taskInReview() {
    var task = task(true);
    calls.as(maker).post("/tasks/" + task + "/claim");
    calls.as(maker).post("/tasks/" + task + "/complete");
    return task;
  }

  private String task(boolean reviewed) {
    var wish =
        Map.of("team", team, "category", reviewed ? calls.category("payments") : calls.category());
    return calls.task(calls.as(maker), wish).id();
  }

  private String userTask(String task) {
    return calls
        .as(checker)
        .get("/engine-rest/task?processInstanceBusinessKey=" + task)
        .read("$[0].id");
  }
}
