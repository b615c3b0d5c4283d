package io.docket;

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
public final class Trace {

  private final Map<String, List<String>> nodes = new ConcurrentHashMap<>();
  private final Set<String> flows = ConcurrentHashMap.newKeySet();

  private final ExecutionListener node =
      execution ->
          nodes
              .computeIfAbsent(execution.getProcessInstanceId(), id -> new ArrayList<>())
              .add(execution.getCurrentActivityId());
  private final ExecutionListener flow = execution -> flows.add(execution.getCurrentTransitionId());

  /** Watches the latest version of the process with that key. */
  public Trace(ProcessEngineConfigurationImpl engine, String process) {
    watch(
        engine
            .getCommandExecutorTxRequired()
            .<ProcessDefinitionEntity>execute(
                context ->
                    engine.getDeploymentCache().findDeployedLatestProcessDefinitionByKey(process)));
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
  public List<String> of(String processInstance) {
    return List.copyOf(nodes.getOrDefault(processInstance, List.of()));
  }

  /** Ids of all nodes and flows that any process has passed. */
  public Set<String> covered() {
    var covered = new HashSet<>(flows);
    nodes.values().forEach(covered::addAll);
    return covered;
  }
}
