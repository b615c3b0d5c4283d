package io.docket.tasks.process;

import io.docket.engine.Delegate;
import io.docket.tasks.TaskLifecycle;
import java.util.UUID;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
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
    var routing = RoutingDecision.read((DmnDecisionResult) execution.getVariable(RESULT));
    lifecycle.route(UUID.fromString(execution.getProcessBusinessKey()), routing);
  }
}
