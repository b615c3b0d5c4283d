package io.docket.engine.diagrams;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.jspecify.annotations.Nullable;

/**
 * Refuses decisions that are written in a programming language, and case diagrams as a whole, which
 * Docket has no use for. It runs at deployment and whenever the engine loads one again.
 */
final class DecisionRules implements Deployer {

  private static final Set<String> LANGUAGES = Set.of("feel", "juel");

  @Override
  public void deploy(DeploymentEntity deployment) {
    for (var resource : deployment.getResources().values()) {
      check(resource);
    }
  }

  private static void check(ResourceEntity resource) {
    var name = resource.getName().toLowerCase(Locale.ROOT);
    if (name.endsWith("cmmn") || name.endsWith("cmmn10.xml") || name.endsWith("cmmn11.xml")) {
      throw new BadUserRequestException(
          resource.getName() + ": case diagrams are not run here. Draw a process instead.");
    }
    if (name.endsWith("dmn") || name.endsWith("dmn11.xml")) {
      var decision = Dmn.readModelFromStream(new ByteArrayInputStream(resource.getBytes()));
      check(decision.getDocument().getRootElement(), resource.getName());
    }
  }

  private static void check(DomElement element, String owner) {
    var id = element.getAttribute("id");
    var closest = id == null ? owner : id;
    var language = element.getAttribute("expressionLanguage");
    if (!isAllowed(language)) {
      throw new BadUserRequestException(
          "Element "
              + closest
              + ": the expression language "
              + language
              + " is not allowed. Write the expression in FEEL.");
    }
    for (var child : element.getChildElements()) {
      check(child, closest);
    }
  }

  private static boolean isAllowed(@Nullable String language) {
    return language == null
        || language.isBlank()
        || LANGUAGES.contains(language.toLowerCase(Locale.ROOT))
        || (language.contains("www.omg.org/spec/") && language.contains("FEEL"));
  }
}
