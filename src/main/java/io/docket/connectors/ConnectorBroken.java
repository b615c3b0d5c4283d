package io.docket.connectors;

/**
 * A connector met something unforeseen. Whose message and causes, which may name personal data, are
 * left behind; where it happened is not.
 */
final class ConnectorBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ConnectorBroken(String connector, Exception unforeseen) {
    super("Connector %s: %s".formatted(connector, unforeseen.getClass().getSimpleName()));
    setStackTrace(unforeseen.getStackTrace());
  }
}
