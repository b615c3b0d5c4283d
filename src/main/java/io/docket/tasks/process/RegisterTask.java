package io.docket.tasks.process;

import io.docket.engine.Delegate;
import io.docket.tasks.TaskLifecycle;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Ties the starting process to its task, and shows the routing decision what it looks at. */
@Delegate
class RegisterTask implements ExecutionListener {

  private final TaskLifecycle lifecycle;

  RegisterTask(TaskLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public void notify(DelegateExecution execution) {
    var id =
        lifecycle.register(
            execution.getProcessBusinessKey(),
            execution.getProcessInstanceId(),
            () -> StartForm.read(execution));
    execution.setProcessBusinessKey(id.toString());
    var task = lifecycle.inDiagram(id);
    TaskLifecycleProcess.CATEGORY.on(execution).setTransient(task.category());
    TaskLifecycleProcess.PRIORITY.on(execution).setTransient(task.priority());
  }
}
