package io.docket.tasks.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.docket.Browser;
import io.docket.DocketTest;
import io.docket.TestPeople;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Docket's tab in Tasklist asks first. */
@DocketTest
class UserTaskControllerTests {

  private final TaskService userTasks;
  private final TestPeople people;
  private final int port;

  private String clerk = "";
  private String id = "";
  private String userTask = "";

  @Autowired
  UserTaskControllerTests(TaskService userTasks, TestPeople people, @LocalServerPort int port) {
    this.userTasks = userTasks;
    this.people = people;
    this.port = port;
  }

  @BeforeEach
  void createATask() {
    clerk = people.person();
    var browser = signedIn(clerk);
    var answer =
        browser.postJson("/tasks", "{\"title\":\"Be found\"}", "X-CSRF-TOKEN", csrf(browser));
    id = JsonPath.read(answer.body(), "$.id");
    userTask = userTasks.createTaskQuery().processInstanceBusinessKey(id).singleResult().getId();
  }

  @Test
  void tellsTheTaskBehindAUserTaskWithItsEntityTag() {
    var answer = signedIn(clerk).get("/tasks/behind/" + userTask);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JsonPath.<String>read(answer.body(), "$.id")).isEqualTo(id);
    assertThat(answer.headers().firstValue("ETag")).isPresent();
  }

  @Test
  void hidesItFromWhoeverMayNotSeeTheTask() {
    assertThat(signedIn(people.person()).get("/tasks/behind/" + userTask).statusCode())
        .isEqualTo(404);
  }

  @Test
  void knowsNoOtherUserTask() {
    assertThat(signedIn(clerk).get("/tasks/behind/nothing").statusCode()).isEqualTo(404);
  }

  private Browser signedIn(String person) {
    var browser = new Browser(port);
    browser.signIn(person, TestPeople.PASSWORD);
    return browser;
  }

  private static String csrf(Browser browser) {
    return JsonPath.read(browser.get("/session").body(), "$.csrfToken");
  }
}
