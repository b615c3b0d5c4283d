package io.docket.notifications.delivery;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the engine tell this room what happens to deliveries. */
@Component
class DeliveryPlugin extends AbstractProcessEnginePlugin {

  private final DeliveryParseListener listener;

  DeliveryPlugin(
      ObjectProvider<DeliveryEngine> engine,
      ObjectProvider<DeliveryTable> deliveries,
      ObjectProvider<OperatorsDecision> decision) {
    this.listener = new DeliveryParseListener(engine, deliveries, decision);
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    var before = engine.getCustomPostBPMNParseListeners();
    var listeners = before == null ? new ArrayList<BpmnParseListener>() : new ArrayList<>(before);
    listeners.add(listener);
    engine.setCustomPostBPMNParseListeners(listeners);
  }
}
