package io.docket.tasks.process;

import io.docket.engine.Delegate;
import io.docket.tasks.Routing;
import io.docket.tasks.TaskLifecycle;
import java.util.UUID;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Takes what the routing decision says over into the task's record. */
@Delegate
class RecordRouting implements ExecutionListener {

  private static final String RESULT = "decisionResult";

  private final TaskLifecycle lifecycle;

  RecordRouting(TaskLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void notify(DelegateExecution execution) {
    var result = (DmnDecisionResult) execution.getVariable(RESULT);
    var rule = result.getSingleResult();
    var routing = rule == null ? new Routing(null, null, null, false, null) : read(rule);
    lifecycle.route(UUID.fromString(execution.getProcessBusinessKey()), routing);
  }

  private static Routing read(DmnDecisionResultEntries rule) {
    return new Routing(
        (String) rule.get("team"),
        (String) rule.get("timeAllowed"),
        (String) rule.get("reminders"),
        Boolean.TRUE.equals(rule.get("reviewNeeded")),
        (String) rule.get("escalationInterval"));
  }
}
