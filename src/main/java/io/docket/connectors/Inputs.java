package io.docket.connectors;

import java.util.Optional;
import java.util.Set;
import org.camunda.connect.impl.AbstractConnectorRequest;

/** What a diagram hands to a connector: texts by their names. */
final class Inputs extends AbstractConnectorRequest<Outputs> {

  Inputs(ServerConnector connector) {
    super(connector);
  }

  /**
   * A text that must be there.
   *
   * @throws InvalidInput if it is not
   */
  String text(String name) {
    return optional(name).orElseThrow(() -> new InvalidInput("The input " + name + " is missing"));
  }

  /**
   * A text that may be absent or blank.
   *
   * @throws InvalidInput if it is something else
   */
  Optional<String> optional(String name) {
    Object value = getRequestParameters().get(name);
    if (value != null && !(value instanceof String)) {
      throw new InvalidInput("The input " + name + " is no text");
    }
    return Optional.ofNullable((String) value).filter(text -> !text.isBlank());
  }

  /**
   * Refuses misspelt inputs, which would otherwise be left out silently.
   *
   * @throws InvalidInput if there are any
   */
  void allow(Set<String> names) {
    for (var name : getRequestParameters().keySet()) {
      if (!names.contains(name)) {
        throw new InvalidInput("There is no input " + name + ", only " + names);
      }
    }
  }

  /** Without what is in them, so that no log ever holds it. */
  @Override
  public String toString() {
    return "Inputs" + getRequestParameters().keySet();
  }
}
