package io.docket.connectors;

import java.time.Instant;

/** How the servers behind connectors are, as this node knows them. */
public interface ConnectorStates {

  /**
   * Whether a server is set for it.
   *
   * @param connector email or calendar
   */
  boolean isConfigured(String connector);

  /**
   * Before when it is no use to try: until then a server asked to be left alone, or its circuit is
   * open. In the past where nothing is known.
   *
   * @param connector email or calendar
   */
  Instant notBefore(String connector);
}
