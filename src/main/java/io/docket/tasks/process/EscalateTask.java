package io.docket.tasks.process;

import io.docket.engine.Delegate;
import io.docket.tasks.TaskLifecycle;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The step "Escalate". */
@Delegate
class EscalateTask implements JavaDelegate {

  private final TaskLifecycle lifecycle;

  EscalateTask(TaskLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.escalate(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
