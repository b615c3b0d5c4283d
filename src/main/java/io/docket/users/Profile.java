package io.docket.users;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as its owner sees it.
 *
 * @param username never changes
 * @param firstName null once personal data are erased, like all personal data here
 * @param emailConfirmed whether the owner has opened the link that was sent there; before, nothing
 *     else is
 * @param timeZone IANA name
 * @param locale language of mails (BCP 47): en or de
 * @param roles in lower case
 * @param state whether the account can be used
 * @param version rises with every change; the entity tag is made of it
 */
public record Profile(
    String username,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    boolean emailConfirmed,
    @Nullable String phone,
    String timeZone,
    String locale,
    NotificationPreferences notificationPreferences,
    List<String> roles,
    AccountState state,
    long version) {

  /** Without anything about the person, so that no log ever holds it. */
  @Override
  public String toString() {
    return "Profile[username=%s, state=%s, version=%d]".formatted(username, state, version);
  }
}
