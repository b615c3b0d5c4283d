package io.docket;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;

/** Runs a task's timers when a test says so. */
@TestComponent
public class TestJobs {

  private final RuntimeService runtime;
  private final ManagementService management;

  TestJobs(RuntimeService runtime, ManagementService management) {
    this.runtime = runtime;
    this.management = management;
  }

  /** Executes whatever of the task's jobs is due on the test's clock, once each. */
  public void runDue(String task) {
    var process =
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(task).singleResult();
    management.createJobQuery().processInstanceId(process.getId()).executable().list().stream()
        .map(Job::getId)
        .forEach(management::executeJob);
  }
}
