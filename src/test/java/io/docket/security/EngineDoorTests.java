package io.docket.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.docket.Browser;
import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.users.Accounts;
import io.docket.users.Role;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people who are signed in get through the engine's own doors. */
@DocketTest
class EngineDoorTests {

  private static final String WEBAPP = "/camunda/api/engine/engine/default";
  private static final String PROCESS = "engineDoorTests";

  private final TestPeople people;
  private final Accounts accounts;
  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final int port;

  @Autowired
  EngineDoorTests(
      TestPeople people,
      Accounts accounts,
      RepositoryService repository,
      RuntimeService runtime,
      TaskService tasks,
      @LocalServerPort int port) {
    this.people = people;
    this.accounts = accounts;
    this.repository = repository;
    this.runtime = runtime;
    this.tasks = tasks;
    this.port = port;
  }

  @BeforeEach
  void deploy() {
    var model =
        Bpmn.createExecutableProcess(PROCESS)
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .userTask("work")
            .endEvent()
            .done();
    repository
        .createDeployment()
        .name(PROCESS)
        .enableDuplicateFiltering(true)
        .addModelInstance(PROCESS + ".bpmn", model)
        .deploy();
  }

  @ParameterizedTest
  @ValueSource(strings = {WEBAPP, "/engine-rest", "/engine-rest/engine/default"})
  void showsATaskToItsTeamOnly(String door) {
    var member = people.person();
    var lead = people.person(Role.LEAD);
    var leadAbove = people.person(Role.LEAD);
    var stranger = people.person();
    var division = people.team(leadAbove, null);
    var task = taskOf(people.team(lead, division, member));

    assertThat(visible(member, door, task)).isTrue();
    assertThat(visible(lead, door, task)).isTrue();
    assertThat(visible(leadAbove, door, task)).isTrue();
    assertThat(visible(stranger, door, task)).isFalse();
    assertThat(visible(people.person(Role.ADMIN), door, task)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/%61pi/engine/engine/default/task",
        "/camunda/api/%65ngine/engine/default/task",
        "/camunda/api/engine/%65ngine/default/task",
        "/camunda/api/engine/engine/%64efault/task",
        "/%65ngine-rest/task",
        "/engine-rest/%65ngine/default/task",
        "/engine-rest/engine/%64efault/task",
        "/engine-rest;x/task",
        "/engine-rest//task"
      })
  void refusesPathsInDisguise(String path) {
    taskOf(people.team(null, null));
    var browser = signedIn(people.person());
    browser.get(WEBAPP + "/task");

    var answer = browser.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/engine-rest/user/create",
        "/engine-rest/engine/default/user/create",
        "/engine-rest/identity/verify",
        "/engine-rest/engine/default/identity/verify",
        "/engine-rest/group/create"
      })
  void letsNotEvenAnAdministratorWritePeopleThroughTheEngine(String path) {
    var browser = signedIn(people.person(Role.ADMIN));
    var token = JsonPath.<String>read(browser.get("/session").body(), "$.csrfToken");

    var answer =
        browser.postJson(path, "{\"profile\":{\"id\":\"x\"},\"id\":\"x\"}", "X-CSRF-TOKEN", token);

    assertThat(answer.statusCode()).isIn(403, 404);
  }

  @Test
  void keepsTheSetupOfAdministratorsShut() {
    var browser = signedIn(people.person(Role.ADMIN));
    browser.get(WEBAPP + "/task");
    var answer =
        browser.postJson(
            "/camunda/api/admin/setup/default/user/create",
            "{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"x\"}}",
            "X-XSRF-TOKEN",
            browser.cookie("XSRF-TOKEN"));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(browser.get("/camunda/app/admin/default/setup/").statusCode()).isEqualTo(403);
  }

  @Test
  void letsAPersonReadTheirOwnNameAndGroupsAndALeadAllNames() {
    var person = people.person();
    var other = people.person();
    var team = people.team(null, null, person);
    var browser = signedIn(person);

    assertThat(browser.get(WEBAPP + "/user/" + person + "/profile").statusCode()).isEqualTo(200);
    assertThat(browser.get(WEBAPP + "/user/" + other + "/profile").statusCode()).isEqualTo(404);
    assertThat(
            JsonPath.<List<String>>read(
                browser.get(WEBAPP + "/group?member=" + person).body(), "$[*].id"))
        .containsExactlyInAnyOrder(team, "role:user");
    assertThat(
            signedIn(people.person(Role.LEAD))
                .get(WEBAPP + "/user/" + other + "/profile")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void knowsNoClosedAccount() {
    var closed = people.person();
    accounts.deactivate(closed);

    var answer = signedIn(people.person(Role.ADMIN)).get(WEBAPP + "/user/" + closed + "/profile");

    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void opensCockpitForOperatorsAndAnalystsOnly() {
    assertThat(mayOpen("cockpit", Role.OPERATOR)).isTrue();
    assertThat(mayOpen("cockpit", Role.ANALYST)).isTrue();
    assertThat(mayOpen("cockpit", Role.ADMIN)).isTrue();
    assertThat(mayOpen("cockpit", Role.USER)).isFalse();
    assertThat(mayOpen("cockpit", Role.LEAD)).isFalse();
    assertThat(mayOpen("admin", Role.OPERATOR)).isFalse();
    assertThat(mayOpen("admin", Role.ADMIN)).isTrue();
    assertThat(mayOpen("tasklist", Role.USER)).isTrue();
  }

  private boolean mayOpen(String application, Role role) {
    var browser = signedIn(people.person(role));
    browser.get(WEBAPP + "/task");
    var apps = browser.get("/camunda/api/admin/auth/user/default").body();
    return JsonPath.<List<String>>read(apps, "$.authorizedApps").contains(application);
  }

  private boolean visible(String person, String door, Task task) {
    var answer = signedIn(person).get(door + "/task/" + task.getId());
    return answer.statusCode() == 200;
  }

  private Task taskOf(String team) {
    var instance = runtime.startProcessInstanceByKey(PROCESS);
    var task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    tasks.addCandidateGroup(task.getId(), team);
    return task;
  }

  private Browser signedIn(String person) {
    var browser = new Browser(port);
    browser.signIn(person, TestPeople.PASSWORD);
    return browser;
  }
}
