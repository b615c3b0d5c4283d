package io.docket.tasks.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;

/**
 * Which nodes of the diagram each process has entered, in order, and which flows any has taken. It
 * hangs its listeners onto the diagram that the engine has loaded already, so that tests which
 * watch need no application of their own.
 */
final class Trace {

  private final Map<String, List<String>> nodes = new ConcurrentHashMap<>();
  private final Set<String> flows = ConcurrentHashMap.newKeySet();

  private final ExecutionListener node =
      execution ->
          nodes
              .computeIfAbsent(execution.getProcessInstanceId(), id -> new ArrayList<>())
              .add(execution.getCurrentActivityId());
  private final ExecutionListener flow = execution -> flows.add(execution.getCurrentTransitionId());

  Trace(ProcessEngineConfigurationImpl engine) {
    watch(
        engine
            .getCommandExecutorTxRequired()
            .<ProcessDefinitionEntity>execute(
                context ->
                    engine
                        .getDeploymentCache()
                        .findDeployedLatestProcessDefinitionByKey(TaskLifecycleProcess.KEY)));
  }

  private void watch(ScopeImpl scope) {
    for (ActivityImpl activity : scope.getActivities()) {
      activity.addListener(ExecutionListener.EVENTNAME_START, node);
      activity.getOutgoingTransitions().stream()
          .map(TransitionImpl.class::cast)
          .forEach(way -> way.addListener(ExecutionListener.EVENTNAME_TAKE, flow));
      watch(activity);
    }
  }

  /** Ids of the nodes that the process has entered, in order. */
  List<String> of(String processInstance) {
    return List.copyOf(nodes.getOrDefault(processInstance, List.of()));
  }

  /** Ids of all nodes and flows that any process has passed. */
  Set<String> covered() {
    var covered = new HashSet<>(flows);
    nodes.values().forEach(covered::addAll);
    return covered;
  }
}
