package io.docket.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.docket.TestClock;
import io.docket.TestPeople;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** A form that was loaded before the diagram changed must not start the diagram of yesterday. */
class SupersededDiagramTests extends TeamAtWork {

  private static final String FORM = "{\"variables\":{\"title\":{\"value\":\"Check it\"}}}";

  private final RepositoryService repository;
  private final RuntimeService runtime;

  private String begun = "";
  private String superseded = "";
  private String deployment = "";

  @Autowired
  SupersededDiagramTests(
      TestPeople people,
      TestClock clock,
      @LocalServerPort int port,
      RepositoryService repository,
      RuntimeService runtime) {
    super(people, clock, port);
    this.repository = repository;
    this.runtime = runtime;
  }

  @BeforeEach
  void changeTheDiagram() throws IOException {
    begun = task();
    superseded = latest().getId();
    var diagram =
        new ClassPathResource("processes/task-lifecycle.bpmn")
            .getContentAsString(StandardCharsets.UTF_8);
    deployment =
        repository
            .createDeployment()
            .addString("task-lifecycle.bpmn", diagram.replace("name=\"Task\"", "name=\"Work\""))
            .deploy()
            .getId();
  }

  @AfterEach
  void changeItBack() {
    repository.deleteDeployment(deployment, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "rest"})
  void refusesToStartASupersededVersion(String door) {
    var before = runtime.createProcessInstanceQuery().count();

    var refused = clerk.through(door, "POST", submission(superseded), FORM);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(JsonPath.<String>read(refused.body(), "$.message"))
        .isEqualTo("The form has changed since it was loaded. Load the form again.");
    assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "rest"})
  void startsTheLatestVersion(String door) {
    assertThat(clerk.through(door, "POST", submission(latest().getId()), FORM).statusCode())
        .isEqualTo(200);
    assertThat(clerk.through(door, "POST", START, FORM).statusCode()).isEqualTo(200);
  }

  @Test
  void letsARunningTaskGoOnByTheDiagramThatItBeganWith() {
    var userTask = clerk.<String>userTask(begun, "id");

    var claimed = clerk.tasklist("POST", "/task/" + userTask + "/claim", user(clerk));

    assertThat(claimed.statusCode()).isEqualTo(204);
    assertThat(clerk.<String>userTask(begun, "processDefinitionId")).isEqualTo(superseded);
    assertThat(clerk.<String>task(begun, "status")).isEqualTo("ASSIGNED");
  }

  private ProcessDefinition latest() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey("taskLifecycle")
        .latestVersion()
        .singleResult();
  }

  private static String submission(String definition) {
    return "/process-definition/" + definition + "/submit-form";
  }
}
