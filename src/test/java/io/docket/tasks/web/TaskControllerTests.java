package io.docket.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.RestCalls;
import io.docket.TestPeople;
import io.docket.users.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A task's life over REST, when everybody does what they may. */
@DocketTest
class TaskControllerTests {

  private final RestCalls calls;
  private final TestPeople people;

  @Autowired
  TaskControllerTests(RestCalls calls, TestPeople people) {
    this.calls = calls;
    this.people = people;
  }

  @Test
  void createsATaskAndTellsWhereItIs() {
    var lead = people.person(Role.LEAD);
    var clerk = people.person();
    var team = people.team(lead, null, clerk);
    var category = calls.category();
    var deadline = Instant.now().plus(Duration.ofDays(3)).toString();

    var created =
        calls
            .as(lead)
            .post(
                "/tasks",
                Map.of(
                    "title",
                    "  Check the signature  ",
                    "description",
                    "Compare it with the card.",
                    "category",
                    category,
                    "priority",
                    "HIGH",
                    "team",
                    team,
                    "assignee",
                    clerk,
                    "deadline",
                    deadline,
                    "reminders",
                    List.of("P1D", "PT2H")));

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Location")).isEqualTo("/tasks/" + created.id());
    assertThat(created.etag()).matches("\"\\d+\"");
    assertThat(created.<String>read("$.title")).isEqualTo("Check the signature");
    assertThat(created.<String>read("$.number")).matches("T-\\d+");
    assertThat(created.<String>read("$.status")).isEqualTo("ASSIGNED");
    assertThat(created.<String>read("$.createdBy")).isEqualTo(lead);
    assertThat(created.<List<String>>read("$.reminders")).containsExactly("P1D", "PT2H");
    var read = calls.as(clerk).get("/tasks/" + created.id());
    assertThat(read.body()).isEqualTo(created.body());
    assertThat(read.etag()).isEqualTo(created.etag());
  }

  @Test
  void fillsInWhatIsLeftOut() {
    var created = calls.task(calls.asNew(), Map.of());

    assertThat(created.<String>read("$.status")).isEqualTo("OPEN");
    assertThat(created.<String>read("$.priority")).isEqualTo("NORMAL");
    assertThat(created.<Integer>read("$.progress")).isZero();
    assertThat(Instant.parse(created.read("$.deadline"))).isAfter(Instant.now());
    assertThat(created.<List<String>>read("$.reminders")).isNotEmpty();
  }

  @Test
  void changesDetailsAndKeepsWhatIsLeftOut() {
    var clerk = calls.asNew();
    var task = calls.task(clerk, Map.of("description", "As it was"));

    var changed =
        clerk.ifMatch(task.etag()).put("/tasks/" + task.id(), Map.of("title", "Another title"));

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.<String>read("$.title")).isEqualTo("Another title");
    assertThat(changed.<String>read("$.description")).isEqualTo("As it was");
    assertThat(changed.etag()).isNotEqualTo(task.etag());
    var cleared =
        clerk.ifMatch(changed.etag()).put("/tasks/" + task.id(), "{\"description\":null}");
    assertThat(cleared.<String>read("$.description")).isNull();
  }

  @Test
  void changesNothingWhereNothingChanges() {
    var clerk = calls.asNew();
    var task = calls.task(clerk, Map.of());

    var same = clerk.ifMatch(task.etag()).put("/tasks/" + task.id(), "{}");

    assertThat(same.status()).isEqualTo(200);
    assertThat(same.etag()).isEqualTo(task.etag());
    assertThat(clerk.get("/tasks/" + task.id() + "/history").<List<?>>read("$.items")).hasSize(2);
  }

  @Test
  void leadsATaskThroughWorkAndReview() {
    var maker = people.person();
    var checker = people.person();
    var team = people.team(null, null, maker, checker);
    var task = review(maker, team);

    assertThat(calls.as(maker).post(task + "/claim").<String>read("$.assignee")).isEqualTo(maker);
    var done = calls.as(maker).post(task + "/complete", Map.of("outcome", "Matches"));
    assertThat(done.<String>read("$.status")).isEqualTo("IN_REVIEW");
    var rejection = Map.of("decision", "REJECT", "note", "Page 2 is missing");
    var rejected = calls.as(checker).post(task + "/review", rejection);
    assertThat(rejected.<String>read("$.status")).isEqualTo("IN_PROGRESS");
    assertThat(rejected.<String>read("$.assignee")).isEqualTo(maker);
    calls.as(maker).post(task + "/complete", Map.of("outcome", "Matches now"));
    var approved = calls.as(checker).post(task + "/review", Map.of("decision", "APPROVE"));

    assertThat(approved.status()).isEqualTo(200);
    assertThat(approved.<String>read("$.status")).isEqualTo("DONE");
    assertThat(approved.<String>read("$.outcome")).isEqualTo("Matches now");
    assertThat(approved.<Integer>read("$.progress")).isEqualTo(100);
    assertThat(approved.<String>read("$.completedAt")).isNotNull();
  }

  @Test
  void letsNobodyReviewTheirOwnWork() {
    var maker = people.person(Role.LEAD);
    var team = people.team(maker, null);
    var task = review(maker, team);
    var caller = calls.as(maker);
    caller.post(task + "/claim");
    caller.post(task + "/complete");

    assertThat(caller.post(task + "/claim").status()).isEqualTo(403);
    assertThat(caller.post(task + "/review", Map.of("decision", "APPROVE")).status())
        .isEqualTo(403);
    var toOneself = caller.post(task + "/assign", Map.of("assignee", maker));
    assertThat(toOneself.fields()).containsExactly("assignee");
  }

  @Test
  void givesATaskToSomebodyAndBackToTheTeam() {
    var lead = people.person(Role.LEAD);
    var clerk = people.person();
    var team = people.team(lead, null, clerk);
    var task = "/tasks/" + calls.task(calls.as(clerk), Map.of("team", team)).id();

    var assigned = calls.as(lead).post(task + "/assign", Map.of("assignee", clerk));
    var back = calls.as(clerk).post(task + "/unclaim");

    assertThat(assigned.<String>read("$.status")).isEqualTo("ASSIGNED");
    assertThat(back.<String>read("$.status")).isEqualTo("OPEN");
    assertThat(back.<String>read("$.assignee")).isNull();
  }

  @Test
  void cancelsATaskOnce() {
    var clerk = calls.asNew();
    var task = calls.task(clerk, Map.of());
    var path = "/tasks/" + task.id();

    var cancelled = clerk.ifMatch(task.etag()).delete(path);

    assertThat(cancelled.status()).isEqualTo(204);
    assertThat(cancelled.body()).isEmpty();
    var read = clerk.get(path);
    assertThat(read.<String>read("$.status")).isEqualTo("CANCELLED");
    var again = clerk.ifMatch(read.etag()).delete(path);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.problem()).isEqualTo("wrong-state");
  }

  @Test
  void changesNothingAboutAFinishedTask() {
    var clerk = calls.asNew();
    var task = "/tasks/" + calls.task(clerk, Map.of()).id();
    clerk.post(task + "/claim");
    var done = clerk.post(task + "/complete", Map.of("outcome", "Fine"));
    assertThat(done.<String>read("$.status")).isEqualTo("DONE");

    assertThat(clerk.ifMatch("*").put(task, Map.of("title", "Too late")).status()).isEqualTo(409);
    for (var step : List.of("/claim", "/unclaim", "/complete")) {
      assertThat(clerk.post(task + step).problem()).as(step).isEqualTo("wrong-state");
    }
    assertThat(clerk.post(task + "/review", Map.of("decision", "APPROVE")).status()).isEqualTo(409);
  }

  private String review(String creator, String team) {
    var category = calls.category("kyc-review");
    var task = calls.task(calls.as(creator), Map.of("team", team, "category", category));
    assertThat(task.<Boolean>read("$.reviewRequired")).isTrue();
    return "/tasks/" + task.id();
  }
}
