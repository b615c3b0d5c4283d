package io.docket.connectors;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.connect.plugin.impl.ConnectProcessEnginePlugin;
import org.springframework.stereotype.Component;

/** Gives the engine its connectors. By its name it replaces the plugin of Camunda's starter. */
@Component("connectProcessEnginePlugin")
final class ConnectorPlugin extends ConnectProcessEnginePlugin {

  private final List<ServerConnector> connectors;

  ConnectorPlugin(List<ServerConnector> connectors) {
    this.connectors = connectors;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    super.preInit(configuration);
    configuration.getCustomPreBPMNParseListeners().add(new ConnectorBinding(connectors));
  }
}
