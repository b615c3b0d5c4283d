package io.docket.connectors;

/**
 * The BPMN errors that the connectors {@code email} and {@code calendar} throw, for boundary events
 * to catch. Their messages are words for people, without secrets or personal data.
 */
public final class ConnectorErrors {

  /** The server does not answer, is overloaded or says so; later it may go. */
  public static final String UNAVAILABLE = "connectors.unavailable";

  /** The server takes nothing for this person: there is no such mailbox, or no address. */
  public static final String RECIPIENT_REFUSED = "connectors.recipientRefused";

  /** The server will never take this: what is sent, or how, is wrong. */
  public static final String REFUSED = "connectors.refused";

  private ConnectorErrors() {}
}
