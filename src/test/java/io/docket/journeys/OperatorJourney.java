package io.docket.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.DocketTest;
import io.docket.TestPeople;
import io.docket.users.Role;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An operator sees in Cockpit where a task stands and retries what failed, but does no work. */
@DocketTest
class OperatorJourney {

  private static final String TITLE = "Settle the trade";

  private final TestPeople people;
  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final ManagementService management;
  private final int port;
  private Chromium browser;
  private String instance = "";

  @Autowired
  OperatorJourney(
      TestPeople people,
      RepositoryService repository,
      RuntimeService runtime,
      ManagementService management,
      @LocalServerPort int port) {
    this.people = people;
    this.repository = repository;
    this.runtime = runtime;
    this.management = management;
    this.port = port;
  }

  @BeforeEach
  void sitDownBeforeARunningTask() {
    browser = Chromium.open(port);
    var clerk = people.person();
    var team = people.team(null, null, clerk);
    var task =
        new Rest(port, clerk).create("{\"title\":\"" + TITLE + "\",\"team\":\"" + team + "\"}");
    instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(task)
            .singleResult()
            .getId();
    browser.signIn(people.person(Role.OPERATOR));
  }

  @AfterEach
  void leave() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void seesTheRunningInstanceOnTheDiagram() {
    browser.go("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");

    browser.see(By.cssSelector(".djs-element[data-element-id=userTask_workOnTask]"));
    browser.see(By.xpath("//*[contains(@class, 'instance-count')][. = '1']"));
  }

  @Test
  void retriesAFailedJob() {
    var broken = brokenInstance();

    browser.go("/camunda/app/cockpit/default/#/process-instance/" + broken + "/runtime");
    browser.see(By.xpath("//*[contains(@class, 'instance-incidents')][. = '1']"));
    browser.click(By.cssSelector("[uib-tooltip^='Increment Number of Retries']"));
    browser.click(By.cssSelector(".modal-footer .btn-primary:not([disabled])"));

    browser.until(() -> jobOf(broken).getRetries() > 0);
  }

  @Test
  void findsNoWorkInTasklist() {
    var tasklist = new Tasklist(browser);

    tasklist.openList("My teams' unassigned");

    browser.read("No task matching filters found");
    assertThat(browser.shows(By.xpath("//h4[contains(., '" + TITLE + "')]"))).isFalse();
  }

  /** An instance that stands before a question it has no answer to. */
  private String brokenInstance() {
    var model =
        Bpmn.createExecutableProcess("operatorJourney")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .exclusiveGateway("gateway_known")
            .camundaAsyncBefore()
            .condition("yes", "${known}")
            .endEvent()
            .moveToNode("gateway_known")
            .condition("no", "${not known}")
            .endEvent()
            .done();
    repository.createDeployment().addModelInstance("operator-journey.bpmn", model).deploy();
    var broken = runtime.startProcessInstanceByKey("operatorJourney").getId();
    var job = jobOf(broken).getId();
    management.setJobRetries(job, 1);
    assertThatThrownBy(() -> management.executeJob(job)).hasMessageContaining("known");
    return broken;
  }

  private Job jobOf(String processInstance) {
    return management.createJobQuery().processInstanceId(processInstance).singleResult();
  }
}
