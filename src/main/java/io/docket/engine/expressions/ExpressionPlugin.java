package io.docket.engine.expressions;

import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Gives the engine the guarded expressions and takes every script engine away from it. */
@Component
final class ExpressionPlugin extends AbstractProcessEnginePlugin {

  private final PublishedCatalogue published;

  ExpressionPlugin(PublishedCatalogue published) {
    this.published = published;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setExpressionManager(new GuardedExpressionManager(published));
    configuration.setBeans(Map.of());
    configuration.setScriptEngineResolver(new NoScriptEngines());
  }
}
