package io.docket.connectors;

import static org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil.findCamundaExtensionElement;
import static org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil.parseInputOutput;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.core.variable.mapping.IoMapping;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.connect.plugin.impl.ConnectorParseListener;
import org.camunda.connect.plugin.impl.ServiceTaskConnectorActivityBehavior;
import org.camunda.connect.spi.Connector;

/**
 * Binds steps of diagrams to the connectors of this engine. The library would look for them in one
 * place for all engines of the JVM, when a step is taken for the first time.
 */
final class ConnectorBinding extends ConnectorParseListener {

  private final Map<String, Connector<?>> connectors;

  ConnectorBinding(Collection<? extends Connector<?>> connectors) {
    this.connectors =
        connectors.stream().collect(Collectors.toMap(Connector::getId, Function.identity()));
  }

  @Override
  protected void parseConnectorElement(Element step, ScopeImpl scope, ActivityImpl activity) {
    super.parseConnectorElement(step, scope, activity);
    var definition = findCamundaExtensionElement(step, "connector");
    if (definition != null) {
      var connector = connectors.get(definition.element("connectorId").getText().trim());
      if (connector != null) {
        activity.setActivityBehavior(new Bound(connector, parseInputOutput(definition)));
      }
    }
  }

  private static final class Bound extends ServiceTaskConnectorActivityBehavior {

    Bound(Connector<?> connector, IoMapping mapping) {
      super(connector.getId(), mapping);
      this.connectorInstance = connector;
    }
  }
}
