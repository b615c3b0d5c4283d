package io.docket.engine.diagrams;

import io.docket.engine.expressions.PublishedCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a diagram may not contain, because it would run code outside the published catalogue, on the
 * server or in the browsers of those who work with Tasklist. It looks at the raw elements, whatever
 * their namespace: the engine instantiates some classes while it parses, and finds many elements by
 * their bare name.
 */
final class DiagramRules {

  private static final Set<String> EXTENSIONS =
      Set.of(
          BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS.getNamespaceUri(),
          BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS.getAlternativeUri(),
          "http://www.camunda.com/fox");

  private static final Pattern BARE_NAME = Pattern.compile("[#$]\\{\\s*(\\w+)\\s*}");

  private static final String HINT =
      " A diagram reaches code only by the name of a published delegate:"
          + " write camunda:delegateExpression=\"#{nameOfDelegate}\".";

  private static final String CONNECTOR_HINT =
      " Use email or calendar; others could reach any address, so an operator would have to allow"
          + " them (docket.engine.connectors).";

  private final PublishedCatalogue published;
  private final DiagramSettings settings;
  private final List<Finding> findings = new ArrayList<>();

  private DiagramRules(PublishedCatalogue published, DiagramSettings settings) {
    this.published = published;
    this.settings = settings;
  }

  static List<Finding> check(Element root, PublishedCatalogue published, DiagramSettings settings) {
    var rules = new DiagramRules(published, settings);
    rules.check(root, "definitions");
    return rules.findings;
  }

  private void check(Element element, String parentId) {
    var id = element.attribute("id");
    var owner = isBlank(id) ? parentId : id;
    checkTag(element, owner);
    for (var attribute : element.attributes()) {
      checkAttribute(element, attribute, owner);
    }
    for (var child : element.elements()) {
      check(child, owner);
    }
  }

  private void checkTag(Element element, String owner) {
    var tag = element.getTagName();
    if (DiagramWords.REFUSED_ELEMENTS.contains(tag)) {
      refuse(element, owner, "the element " + tag + " is not allowed." + HINT);
    } else if (EXTENSIONS.contains(element.getUri()) && !DiagramWords.ELEMENTS.contains(tag)) {
      refuse(element, owner, "the extension element " + tag + " is not allowed. Take it out.");
    } else if (tag.equals("connectorId")) {
      checkConnector(element, owner);
    }
  }

  private void checkConnector(Element element, String owner) {
    var id = element.getText().trim();
    if (!settings.allowsConnector(id)) {
      refuse(element, owner, "the connector " + id + " is not allowed." + CONNECTOR_HINT);
    }
  }

  private void checkAttribute(Element element, String key, String owner) {
    var name = key.substring(key.lastIndexOf(':') + 1);
    var extension = EXTENSIONS.stream().anyMatch(uri -> key.equals(uri + ":" + name));
    var value = element.attribute(key);
    if (DiagramWords.REFUSED_ATTRIBUTES.contains(name)) {
      refuse(element, owner, "the attribute " + name + " is not allowed." + HINT);
    } else if (extension && !DiagramWords.ATTRIBUTES.contains(name)) {
      refuse(element, owner, "the extension attribute " + name + " is not allowed. Take it out.");
    } else if (extension && name.equals("type") && !"external".equals(value)) {
      refuse(element, owner, "the type " + value + " is not allowed." + HINT);
    } else if (name.equals("delegateExpression") && !namesDelegate(value)) {
      refuse(element, owner, value + " does not name a published delegate." + HINT);
    } else if (name.equals("formKey") && !FormKeys.isAllowed(value)) {
      refuse(element, owner, "the form key " + value + " is not allowed. " + FormKeys.HINT);
    }
  }

  private boolean namesDelegate(@Nullable String value) {
    var matcher = BARE_NAME.matcher(value == null ? "" : value);
    return matcher.matches() && published.hasDelegate(matcher.group(1));
  }

  private void refuse(Element element, String owner, String reason) {
    findings.add(new Finding(element, owner, "Element " + owner + ": " + reason));
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /** One thing that may not be there, and what to do about it. */
  record Finding(Element element, String owner, String message) {}
}
