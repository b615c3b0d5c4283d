package io.docket.users;

import org.jspecify.annotations.Nullable;

/**
 * How to reach somebody.
 *
 * @param email a confirmed mail address; null if there is none
 * @param timeZone IANA name
 * @param locale language to write in (BCP 47): en or de
 */
public record Contact(
    String username,
    @Nullable String email,
    String timeZone,
    String locale,
    NotificationPreferences notificationPreferences) {

  /** Without the address, so that no log ever holds it. */
  @Override
  public String toString() {
    return "Contact[username=%s]".formatted(username);
  }
}
