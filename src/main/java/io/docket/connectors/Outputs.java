package io.docket.connectors;

import java.util.Map;
import org.camunda.connect.impl.AbstractConnectorResponse;
import org.jspecify.annotations.Nullable;

/** What a connector hands back to a diagram. */
final class Outputs extends AbstractConnectorResponse {

  private final Map<String, @Nullable Object> values;

  Outputs(Map<String, @Nullable Object> values) {
    this.values = values;
  }

  @Override
  protected void collectResponseParameters(Map<String, Object> responseParameters) {
    responseParameters.putAll(values);
  }
}
