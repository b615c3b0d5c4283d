package io.docket.users.domain;

import io.docket.users.NewAccount;
import io.docket.users.NotificationPreferences;
import io.docket.users.Profile;
import io.docket.users.ProfileChange;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an account holds about its person, in the clear. */
record Personal(
    String firstName,
    String lastName,
    String email,
    @Nullable String phone,
    String timeZone,
    String locale,
    NotificationPreferences preferences) {

  static Personal of(NewAccount account, UserSettings settings) {
    return new Personal(
        account.firstName().strip(),
        account.lastName().strip(),
        account.email(),
        account.phone(),
        Objects.requireNonNullElse(account.timeZone(), settings.timeZone().getId()),
        Objects.requireNonNullElse(account.locale(), settings.locale()),
        NotificationPreferences.DEFAULT);
  }

  /** What a profile holds; what is missing in it is empty here, which no rule lets pass. */
  static Personal of(Profile profile) {
    return new Personal(
        Objects.requireNonNullElse(profile.firstName(), ""),
        Objects.requireNonNullElse(profile.lastName(), ""),
        Objects.requireNonNullElse(profile.email(), ""),
        profile.phone(),
        profile.timeZone(),
        profile.locale(),
        profile.notificationPreferences());
  }

  Personal with(ProfileChange change) {
    return new Personal(
        required(change.firstName(), firstName).strip(),
        required(change.lastName(), lastName).strip(),
        required(change.email(), email),
        change.phone() == null ? phone : change.phone().orElse(null),
        required(change.timeZone(), timeZone),
        required(change.locale(), locale),
        change.notificationPreferences() == null
            ? preferences
            : change.notificationPreferences().orElse(NotificationPreferences.DEFAULT));
  }

  /** Names of the fields in which another one differs. */
  Set<String> differingFrom(Personal other) {
    var fields = new TreeSet<String>();
    note(fields, "firstName", firstName, other.firstName);
    note(fields, "lastName", lastName, other.lastName);
    note(fields, "email", email, other.email);
    note(fields, "phone", phone, other.phone);
    note(fields, "timeZone", timeZone, other.timeZone);
    note(fields, "locale", locale, other.locale);
    note(fields, "notificationPreferences", preferences, other.preferences);
    return fields;
  }

  private static void note(
      Set<String> fields, String field, @Nullable Object one, @Nullable Object other) {
    if (!Objects.equals(one, other)) {
      fields.add(field);
    }
  }

  private static String required(@Nullable Optional<String> typed, String before) {
    return typed == null ? before : typed.orElse("");
  }

  /** Without anything about the person, so that no log ever holds it. */
  @Override
  public String toString() {
    return "Personal[]";
  }
}
