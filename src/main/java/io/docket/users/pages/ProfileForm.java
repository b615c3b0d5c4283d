package io.docket.users.pages;

import io.docket.users.NotificationPreferences;
import io.docket.users.NotificationPreferences.Digest;
import io.docket.users.NotificationPreferences.Kind;
import io.docket.users.NotificationPreferences.QuietHours;
import io.docket.users.Profile;
import io.docket.users.ProfileChange;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in about themselves.
 *
 * @param told by kind of notification, a value of {@link Told#options}
 * @param version of the profile that was shown
 */
record ProfileForm(
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String timeZone,
    @Nullable String locale,
    @Nullable Map<Kind, String> told,
    @Nullable String quietFrom,
    @Nullable String quietTo,
    @Nullable Digest digest,
    @Nullable String password,
    long version) {

  /** What a form leaves out is as usual; what it holds is put in one by one. */
  ProfileForm {
    told = told == null ? new HashMap<>() : new HashMap<>(told);
  }

  static ProfileForm of(Profile profile) {
    var preferences = profile.notificationPreferences();
    var quiet = preferences.quietHours();
    return new ProfileForm(
        profile.firstName(),
        profile.lastName(),
        profile.email(),
        Objects.requireNonNullElse(profile.phone(), ""),
        profile.timeZone(),
        profile.locale(),
        Told.in(preferences),
        quiet == null ? "" : quiet.from(),
        quiet == null ? "" : quiet.to(),
        preferences.digest(),
        null,
        profile.version());
  }

  /** What was typed, over another version of the profile; a password is typed anew. */
  ProfileForm over(long other) {
    return new ProfileForm(
        firstName, lastName, email, phone, timeZone, locale, told, quietFrom, quietTo, digest, null,
        other);
  }

  ProfileChange change() {
    return new ProfileChange(
        Optional.of(Typed.text(firstName)),
        Optional.of(Typed.text(lastName)),
        Optional.of(Typed.text(email)),
        Optional.ofNullable(Typed.orNull(phone)),
        Optional.of(Typed.text(timeZone)),
        Optional.of(Typed.text(locale)),
        Optional.of(preferences()),
        null);
  }

  private NotificationPreferences preferences() {
    var channels = new EnumMap<Kind, Set<NotificationPreferences.Channel>>(Kind.class);
    for (var kind : Kind.values()) {
      var value = told == null ? null : told.get(kind);
      Told.channels(kind, value).ifPresent(chosen -> channels.put(kind, chosen));
    }
    return new NotificationPreferences(
        channels, quietHours(), Objects.requireNonNullElse(digest, Digest.NONE));
  }

  private @Nullable QuietHours quietHours() {
    var from = Typed.text(quietFrom);
    var to = Typed.text(quietTo);
    return from.isEmpty() && to.isEmpty() ? null : new QuietHours(from, to);
  }

  @Override
  public String toString() {
    return "ProfileForm[]";
  }
}
