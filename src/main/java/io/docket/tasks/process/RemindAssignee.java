package io.docket.tasks.process;

import io.docket.engine.Delegate;
import io.docket.tasks.TaskLifecycle;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The step "Remind assignee". */
@Delegate
class RemindAssignee implements JavaDelegate {

  private final TaskLifecycle lifecycle;

  RemindAssignee(TaskLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.remind(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
