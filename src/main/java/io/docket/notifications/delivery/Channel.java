package io.docket.notifications.delivery;

/** A way to the recipient, as rows name it. */
enum Channel {
  EMAIL,
  CALENDAR,
  IN_APP;

  /** The connector that goes this way; the inbox needs none. */
  String connector() {
    return switch (this) {
      case EMAIL -> "email";
      case CALENDAR -> "calendar";
      case IN_APP -> throw new IllegalStateException("The inbox has no connector");
    };
  }
}
