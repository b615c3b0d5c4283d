package io.docket.users.pages;

import io.docket.users.NotificationPreferences;
import io.docket.users.NotificationPreferences.Digest;
import io.docket.users.NotificationPreferences.Kind;
import io.docket.users.NotificationPreferences.QuietHours;
import io.docket.users.Profile;
import io.docket.users.ProfileChange;
import java.util.EnumMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in about themselves.
 *
 * @param version of the profile that was shown
 */
record ProfileForm(
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String timeZone,
    @Nullable String locale,
    @Nullable Set<Told> reminder,
    @Nullable Set<Told> escalation,
    @Nullable Set<Told> completion,
    @Nullable String quietFrom,
    @Nullable String quietTo,
    @Nullable Digest digest,
    @Nullable String password,
    long version) {

  /** A box that nobody has ticked is not sent. */
  ProfileForm {
    reminder = Told.orNone(reminder);
    escalation = Told.orNone(escalation);
    completion = Told.orNone(completion);
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
        Told.in(preferences, Kind.REMINDER),
        Told.in(preferences, Kind.ESCALATION),
        Told.in(preferences, Kind.COMPLETION),
        quiet == null ? "" : quiet.from(),
        quiet == null ? "" : quiet.to(),
        preferences.digest(),
        null,
        profile.version());
  }

  /** What was typed, over another version of the profile; a password is typed anew. */
  ProfileForm over(long other) {
    return new ProfileForm(
        firstName,
        lastName,
        email,
        phone,
        timeZone,
        locale,
        reminder,
        escalation,
        completion,
        quietFrom,
        quietTo,
        digest,
        null,
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
    Told.choice(reminder).ifPresent(chosen -> channels.put(Kind.REMINDER, chosen));
    Told.choice(escalation).ifPresent(chosen -> channels.put(Kind.ESCALATION, chosen));
    Told.choice(completion).ifPresent(chosen -> channels.put(Kind.COMPLETION, chosen));
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
