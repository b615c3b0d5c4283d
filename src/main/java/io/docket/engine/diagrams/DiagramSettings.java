package io.docket.engine.diagrams;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What diagrams may do beyond what they always may.
 *
 * @param connectors further connectors that they may call. {@code http-connector} and {@code
 *     soap-http-connector} make the server send any request to any address, from inside the network
 */
@Validated
@ConfigurationProperties("docket.engine")
record DiagramSettings(@NotNull @DefaultValue List<String> connectors) {

  /** These ask for a recipient, not for an address. */
  private static final Set<String> ALWAYS = Set.of("email", "calendar");

  boolean allowsConnector(String id) {
    return ALWAYS.contains(id) || connectors.contains(id);
  }
}
