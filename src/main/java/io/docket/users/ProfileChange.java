package io.docket.users;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types to change a profile, not checked yet. A field that is left out (here null)
 * keeps its value; one that is null (here an empty Optional) is cleared, which only the phone
 * number and the preferences can be.
 *
 * @param password of whoever asks, needed where the mail address changes: links to new passwords go
 *     there
 */
public record ProfileChange(
    @Nullable Optional<String> firstName,
    @Nullable Optional<String> lastName,
    @Nullable Optional<String> email,
    @Nullable Optional<String> phone,
    @Nullable Optional<String> timeZone,
    @Nullable Optional<String> locale,
    @Nullable Optional<NotificationPreferences> notificationPreferences,
    @Nullable String password) {

  /** The same change, with the password of whoever asks. */
  public ProfileChange confirmedBy(String typed) {
    return new ProfileChange(
        firstName, lastName, email, phone, timeZone, locale, notificationPreferences, typed);
  }

  /** Without anything about the person, so that no log ever holds it. */
  @Override
  public String toString() {
    return "ProfileChange[]";
  }
}
