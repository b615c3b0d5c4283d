package io.docket.tasks.process;

import io.docket.engine.Delegate;
import io.docket.tasks.TaskLifecycle;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The step "Record completion". */
@Delegate
class RecordCompletion implements JavaDelegate {

  private final TaskLifecycle lifecycle;

  RecordCompletion(TaskLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    lifecycle.recordCompletion(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
