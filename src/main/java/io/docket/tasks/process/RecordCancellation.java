package io.docket.tasks.process;

import io.docket.engine.Delegate;
import io.docket.tasks.TaskLifecycle;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The step "Record cancellation". */
@Delegate
class RecordCancellation implements JavaDelegate {

  private final TaskLifecycle lifecycle;

  RecordCancellation(TaskLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.recordCancellation(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
