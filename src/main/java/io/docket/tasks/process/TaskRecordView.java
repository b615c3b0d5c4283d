package io.docket.tasks.process;

import io.docket.engine.PublishedView;
import io.docket.tasks.TaskInDiagram;
import io.docket.tasks.TaskLifecycle;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Lets diagrams read the task's record as {@code ${taskRecord.…}}. */
@Component
class TaskRecordView implements PublishedView {

  private final TaskLifecycle lifecycle;

  TaskRecordView(TaskLifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public String name() {
    return TaskLifecycleProcess.TASK_RECORD;
  }

  @Override
  public TaskInDiagram of(DelegateExecution execution) {
    return lifecycle.inDiagram(UUID.fromString(execution.getProcessBusinessKey()));
  }
}
