package io.docket.tasks.process;

import static io.docket.tasks.process.TaskLifecycleProcess.CATEGORY;
import static io.docket.tasks.process.TaskLifecycleProcess.NUMBER;
import static io.docket.tasks.process.TaskLifecycleProcess.STATUS;

import io.docket.engine.ProcessVariable;
import io.docket.tasks.TaskInDiagram;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/**
 * What Tasklist's lists show of a task beside its name; local to the user task, or they stay empty.
 */
final class Columns {

  private Columns() {}

  static void show(TaskInDiagram record, DelegateTask task) {
    show(NUMBER, record.number(), task);
    show(STATUS, record.status(), task);
    show(CATEGORY, record.category(), task);
  }

  private static void show(
      ProcessVariable<String> column, @Nullable String value, DelegateTask task) {
    if (!Objects.equals(task.getVariableLocal(column.name()), value)) {
      column.on(task).setLocal(value);
    }
  }
}
