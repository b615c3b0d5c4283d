package io.docket.tasks.process;

import io.docket.tasks.TaskLifecycle;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the engine tell the tasks module what happens to tasks. */
@Component
class TaskProcessPlugin extends AbstractProcessEnginePlugin {

  private final ObjectProvider<UserTaskListener> userTasks;
  private final ObjectProvider<TaskLifecycle> lifecycle;
  private final ObjectProvider<EngineComments> comments;

  TaskProcessPlugin(
      ObjectProvider<UserTaskListener> userTasks,
      ObjectProvider<TaskLifecycle> lifecycle,
      ObjectProvider<EngineComments> comments) {
    this.userTasks = userTasks;
    this.lifecycle = lifecycle;
    this.comments = comments;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    var listeners = grown(engine.getCustomPostBPMNParseListeners());
    listeners.add((BpmnParseListener) new TaskLifecycleParseListener(userTasks, lifecycle));
    engine.setCustomPostBPMNParseListeners(listeners);
    var interceptors = grown(engine.getCustomPostCommandInterceptorsTxRequired());
    interceptors.add(new CommentInterceptor(comments));
    engine.setCustomPostCommandInterceptorsTxRequired(interceptors);
  }

  private static <T> List<T> grown(@Nullable List<T> before) {
    return before == null ? new ArrayList<>() : new ArrayList<>(before);
  }
}
