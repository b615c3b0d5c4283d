package io.docket.engine.diagrams;

import io.docket.engine.expressions.PublishedCatalogue;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts the rules for diagrams and decisions in front of the engine's own parsers. */
@Component
final class DiagramPlugin extends AbstractProcessEnginePlugin {

  private final PublishedCatalogue published;
  private final DiagramSettings settings;

  DiagramPlugin(PublishedCatalogue published, DiagramSettings settings) {
    this.published = published;
    this.settings = settings;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setBpmnParseFactory(parser -> new GuardedBpmnParse(parser, published, settings));
    configuration.setCustomPreDeployers(List.of(new DecisionRules(), new ResourceRules()));
  }
}
