package io.docket.tasks.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.DocketTest;
import io.docket.PageVisits;
import io.docket.RestAnswer;
import io.docket.RestCalls;
import io.docket.TestPeople;
import io.docket.tasks.TaskPage;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where the link in a mail leads. */
@DocketTest
class OpenTaskPageTests {

  private final RestCalls calls;
  private final PageVisits visits;
  private final TestPeople people;
  private final TaskService userTasks;

  private String clerk = "";
  private String creator = "";
  private String team = "";
  private String task = "";
  private String link = "";

  @Autowired
  OpenTaskPageTests(RestCalls calls, PageVisits visits, TestPeople people, TaskService userTasks) {
    this.calls = calls;
    this.visits = visits;
    this.people = people;
    this.userTasks = userTasks;
  }

  @BeforeEach
  void createATask() {
    clerk = people.person();
    creator = people.person();
    team = people.team(null, null, clerk, people.person());
    task = create(creator).id();
    link = link(task);
  }

  @Test
  void leadsWhoeverFindsItInTasklistThere() {
    var userTask = userTasks.createTaskQuery().processInstanceBusinessKey(task).singleResult();

    assertThat(visits.as(clerk).open(link).location())
        .isEqualTo("/camunda/app/tasklist/default/#/?task=" + userTask.getId());
  }

  @Test
  void asksToSignInFirstAndThenLeadsOn() {
    var visit = visits.stranger();

    assertThat(visit.open(link).location()).isEqualTo("/login");
    var signedIn = visit.submit("/login", "username", clerk, "password", TestPeople.PASSWORD);
    assertThat(signedIn.location()).isEqualTo(link);
  }

  @Test
  void tellsWhoeverMaySeeItButNotWorkOnItHowItStands() {
    calls.as(clerk).post("/tasks/" + task + "/claim", Map.of());

    var page = visits.as(creator).open(link);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.shortcomings()).isEmpty();
    assertThat(page.text())
        .contains("Check the <b>signature</b>", "Somebody else has this task.", clerk, team);
  }

  @Test
  void tellsThatItIsDoneOrCancelled() {
    var maker = calls.as(clerk);
    var done = create(clerk).id();
    maker.post("/tasks/" + done + "/claim", Map.of());
    maker.post("/tasks/" + done + "/complete", Map.of("outcome", "Returned"));
    var cancelled = create(clerk);
    maker.ifMatch(cancelled.etag()).delete("/tasks/" + cancelled.id());

    var visit = visits.as(clerk);
    assertThat(visit.open(link(done)).text()).contains("This task is done.", "Returned");
    assertThat(visit.open(link(cancelled.id())).text()).contains("This task was cancelled.");
  }

  @Test
  void tellsNobodyElseThatThereIsOne() {
    var stranger = visits.as(people.person());

    var hidden = stranger.open(link);
    var missing = stranger.open(TaskPage.path(UUID.randomUUID()));

    assertThat(hidden.status()).isEqualTo(404);
    assertThat(hidden.text()).isEqualTo(missing.text()).contains("There is no such task");
    assertThat(stranger.open("/open-task/nothing").status()).isEqualTo(400);
  }

  private static String link(String id) {
    return TaskPage.path(UUID.fromString(id));
  }

  private RestAnswer create(String person) {
    return calls.task(
        calls.as(person), Map.of("title", "Check the <b>signature</b>", "team", team));
  }
}
