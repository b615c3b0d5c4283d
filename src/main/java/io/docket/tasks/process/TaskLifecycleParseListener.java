package io.docket.tasks.process;

import static io.docket.tasks.process.TaskLifecycleProcess.KEY;

import io.docket.tasks.TaskLifecycle;
import io.docket.tasks.WrongState;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Ties every user task of the task's diagram, and the end of its process, to the record. Built in,
 * not drawn: an analyst cannot lose them, and nobody can skip them.
 */
class TaskLifecycleParseListener extends AbstractBpmnParseListener {

  private static final List<String> EVENTS =
      List.of(
          TaskListener.EVENTNAME_CREATE,
          TaskListener.EVENTNAME_UPDATE,
          TaskListener.EVENTNAME_COMPLETE);

  private final ObjectProvider<UserTaskListener> userTasks;
  private final ObjectProvider<TaskLifecycle> lifecycle;

  TaskLifecycleParseListener(
      ObjectProvider<UserTaskListener> userTasks, ObjectProvider<TaskLifecycle> lifecycle) {
    this.userTasks = userTasks;
    this.lifecycle = lifecycle;
  }

  static boolean isTask(ExecutionEntity instance) {
    return KEY.equals(instance.getProcessDefinition().getKey());
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity process) {
    if (KEY.equals(process.getKey())) {
      process.addBuiltInListener(ExecutionListener.EVENTNAME_START, started());
      process.addBuiltInListener(ExecutionListener.EVENTNAME_END, ended());
    }
  }

  /**
   * The engine starts any version that it is asked for; the rules of an old one no longer hold.
   * What runs on it runs on.
   */
  private static ExecutionListener started() {
    return execution -> {
      var latest =
          Context.getCommandContext()
              .getProcessDefinitionManager()
              .findLatestProcessDefinitionByKey(KEY);
      if (!latest.getId().equals(execution.getProcessDefinitionId())) {
        throw new WrongState("The form has changed since it was loaded. Load the form again.");
      }
    };
  }

  /**
   * Whatever ends a process before its task is done, an operator in Cockpit say, cancels the task.
   */
  private ExecutionListener ended() {
    return execution -> lifecycle.getObject().recordCancellation(task(execution));
  }

  private static UUID task(DelegateExecution execution) {
    return UUID.fromString(execution.getProcessBusinessKey());
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    var process = (ProcessDefinitionEntity) scope.getProcessDefinition();
    if (KEY.equals(process.getKey())
        && activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
      TaskListener listener = task -> userTasks.getObject().notify(task);
      EVENTS.forEach(event -> behavior.getTaskDefinition().addBuiltInTaskListener(event, listener));
    }
  }
}
