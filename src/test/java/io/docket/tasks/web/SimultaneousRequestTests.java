package io.docket.tasks.web;

import static io.docket.RestCalls.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestAnswer;
import io.docket.RestCalls;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens when several people act at the same moment, or on what they saw a while ago. */
@DocketTest
class SimultaneousRequestTests {

  private final RestCalls calls;
  private final TestPeople people;

  @Autowired
  SimultaneousRequestTests(RestCalls calls, TestPeople people) {
    this.calls = calls;
    this.people = people;
  }

  @Test
  void letsOneOfTwentyEditsWithTheSameTagPass() {
    var clerk = calls.asNew();
    var task = calls.task(clerk, Map.of());

    var answers =
        atOnce(
            20,
            number ->
                clerk
                    .ifMatch(task.etag())
                    .put("/tasks/" + task.id(), Map.of("title", "Edit " + number)));

    assertThat(answers).extracting(RestAnswer::status).containsOnly(200, 412);
    var passed = answers.stream().filter(answer -> answer.status() == 200).toList();
    assertThat(passed).hasSize(1);
    assertThat(clerk.get("/tasks/" + task.id()).<String>read("$.title"))
        .isEqualTo(passed.get(0).read("$.title"));
    var changes = "$.items[?(@.event=='DETAILS_CHANGED')]";
    assertThat(clerk.get("/tasks/" + task.id() + "/history").<List<?>>read(changes)).hasSize(1);
  }

  @Test
  void givesATaskToOneOfTwoWhoClaimIt() {
    var first = people.person();
    var second = people.person();
    var team = people.team(null, null, first, second);
    var task = calls.task(calls.as(first), Map.of("team", team));
    var callers = List.of(calls.as(first), calls.as(second));

    var answers = atOnce(2, who -> callers.get(who).post("/tasks/" + task.id() + "/claim"));

    assertThat(answers).extracting(RestAnswer::status).containsExactlyInAnyOrder(200, 409);
    var winner = answers.get(0).status() == 200 ? first : second;
    assertThat(callers.get(0).get("/tasks/" + task.id()).<String>read("$.assignee"))
        .isEqualTo(winner);
  }

  @Test
  void completesATaskOnceHoweverOftenItIsSaid() {
    var clerk = calls.asNew();
    var task = "/tasks/" + calls.task(clerk, Map.of()).id();
    clerk.post(task + "/claim");

    var answers = atOnce(10, number -> clerk.post(task + "/complete"));

    assertThat(answers).extracting(RestAnswer::status).containsOnly(200, 409).containsOnlyOnce(200);
    var completions = "$.items[?(@.event=='COMPLETED')]";
    assertThat(clerk.get(task + "/history").<List<?>>read(completions)).hasSize(1);
  }

  @Test
  void keepsEveryOneOfManyCommentsAtOnce() {
    var clerk = calls.asNew();
    var task = "/tasks/" + calls.task(clerk, Map.of()).id();

    var answers =
        atOnce(10, number -> clerk.post(task + "/comments", Map.of("text", "No. " + number)));

    assertThat(answers).extracting(RestAnswer::status).containsOnly(201);
    assertThat(clerk.get(task + "/comments").<List<?>>read("$.items")).hasSize(10);
  }

  @Test
  void addsACategoryOnce() {
    var lead = calls.asNew(Role.LEAD);
    var category = Map.of("key", "at-once-" + System.nanoTime(), "name", "At once");

    var answers = atOnce(5, number -> lead.post("/categories", category));

    assertThat(answers).extracting(RestAnswer::status).containsOnly(201, 409).containsOnlyOnce(201);
  }

  @Test
  void wantsToKnowWhatTheCallerHasSeen() {
    var clerk = calls.asNew();
    var task = "/tasks/" + calls.task(clerk, Map.of()).id();

    for (var answer : List.of(clerk.put(task, "{}"), clerk.delete(task))) {
      assertThat(answer.status()).isEqualTo(428);
      assertThat(answer.problem()).isEqualTo("if-match-required");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*|200",
        "%s|200",
        "\"99\", %s|200",
        "\"98\",\"99\"|412",
        "W/%s|412",
        "nonsense|412",
        "\"\"|412"
      })
  void comparesTagsStrongly(String ifMatch, int status) {
    var clerk = calls.asNew();
    var task = calls.task(clerk, Map.of());

    var answer =
        clerk
            .ifMatch(ifMatch.replace("%s", task.etag()))
            .put("/tasks/" + task.id(), Map.of("title", "Edited"));

    assertThat(answer.status()).isEqualTo(status);
  }
}
