package io.docket.notifications.delivery;

import io.docket.connectors.ConnectorErrors;

/** How an attempt ended. */
enum Result {
  ACCEPTED,
  UNAVAILABLE,
  REFUSED,
  RECIPIENT_REFUSED;

  /** What a connector's error says; whatever is not known is a refusal. */
  static Result of(String errorCode) {
    return switch (errorCode) {
      case ConnectorErrors.UNAVAILABLE -> UNAVAILABLE;
      case ConnectorErrors.RECIPIENT_REFUSED -> RECIPIENT_REFUSED;
      default -> REFUSED;
    };
  }
}
