package io.docket.engine.diagrams;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/**
 * Refuses every file that is no diagram, decision or form: the engine would keep it and hand it out
 * from Docket's own address, pages and scripts included. What was deployed earlier still loads,
 * because tasks run on it; nothing can show its files any more.
 */
final class ResourceRules implements Deployer {

  private static final List<String> SUFFIXES =
      List.of(".bpmn", ".bpmn20.xml", ".dmn", ".dmn11.xml", ".form");

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (deployment.isNew()) {
      deployment.getResources().keySet().forEach(ResourceRules::check);
    }
  }

  private static void check(String name) {
    if (SUFFIXES.stream().noneMatch(name::endsWith)) {
      throw new BadUserRequestException(
          name + ": only diagrams (.bpmn), decisions (.dmn) and forms (.form) are deployed here.");
    }
  }
}
