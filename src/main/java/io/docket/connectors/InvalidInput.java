package io.docket.connectors;

/** A mistake in a diagram: what it hands to a connector is missing, misspelt or no text. */
final class InvalidInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message names inputs, and never what is in them
   */
  InvalidInput(String message) {
    super(message);
  }
}
