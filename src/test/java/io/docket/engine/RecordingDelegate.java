package io.docket.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** A delegate that writes down which variables it saw, by the event at which it saw them. */
@Delegate
@TestComponent
public class RecordingDelegate implements JavaDelegate, ExecutionListener, TaskListener {

  /** What was seen since the last clearing. */
  public final Map<String, Map<String, Object>> seen = new HashMap<>();

  /** What the next call throws. */
  public @Nullable RuntimeException failure;

  @Override
  public void execute(DelegateExecution execution) {
    record(execution.getCurrentActivityId(), execution.getVariables());
  }

  @Override
  public void notify(DelegateExecution execution) {
    record(
        execution.getCurrentActivityId() + ":" + execution.getEventName(),
        execution.getVariables());
  }

  @Override
  public void notify(DelegateTask task) {
    record(task.getTaskDefinitionKey() + ":" + task.getEventName(), task.getVariables());
  }

  private void record(String event, Map<String, Object> variables) {
    seen.put(event, new HashMap<>(variables));
    if (failure != null) {
      throw failure;
    }
  }

  public Object getAnything() {
    return seen;
  }
}
