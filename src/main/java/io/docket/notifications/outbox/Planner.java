package io.docket.notifications.outbox;

import io.docket.notifications.NotificationSettings;
import io.docket.users.Contact;
import io.docket.users.NotificationPreferences;
import io.docket.users.NotificationPreferences.Channel;
import io.docket.users.NotificationPreferences.Digest;
import io.docket.users.NotificationPreferences.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses on which ways somebody is told, and when: as they wish, where they have said so. */
@Component
class Planner {

  /** What is of no use to hear after the deadline. */
  private static final Set<Kind> BEFORE_DEADLINE =
      Set.of(Kind.ASSIGNMENT, Kind.OFFER, Kind.REMINDER, Kind.REVIEW, Kind.REJECTION);

  private final NotificationSettings settings;
  private final Clock clock;

  Planner(NotificationSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The plan for something.
   *
   * @param reader null for a closed account, whose inbox keeps what it missed
   */
  Plan plan(Draft draft, @Nullable Contact reader) {
    var now = clock.instant();
    if (reader == null) {
      return new Plan(Set.of(Channel.IN_APP), now, null);
    }
    var channels = channels(draft, reader);
    var deliverAt = draft.urgent() ? now : quiet(reader).endIfQuiet(now);
    var byMail = channels.contains(Channel.EMAIL);
    return new Plan(channels, deliverAt, byMail ? digestAt(draft, reader, now) : null);
  }

  /** Nothing where nothing is wanted; the inbox where no way that is wanted can be gone. */
  private Set<Channel> channels(Draft draft, Contact reader) {
    var wanted = wanted(draft, reader.notificationPreferences());
    if (wanted.isEmpty()) {
      return wanted;
    }
    var open = EnumSet.copyOf(wanted);
    if (reader.email() == null) {
      open.remove(Channel.EMAIL);
    }
    if (!draft.hasAppointment()) {
      open.remove(Channel.CALENDAR);
    }
    return open.isEmpty() ? Set.of(Channel.IN_APP) : open;
  }

  private Set<Channel> wanted(Draft draft, NotificationPreferences preferences) {
    var kind = draft.told().kind();
    var chosen = preferences.channels().get(kind);
    var asked = draft.asked();
    if (asked == null) {
      return chosen == null ? settings.channelsOf(kind) : chosen;
    }
    return chosen == null ? asked : both(asked, chosen);
  }

  /** What the reader wants of what the sender asked for, or else what the reader wants. */
  private static Set<Channel> both(Set<Channel> asked, Set<Channel> chosen) {
    var both = EnumSet.copyOf(asked);
    both.retainAll(chosen);
    return both.isEmpty() ? chosen : both;
  }

  private @Nullable Instant digestAt(Draft draft, Contact reader, Instant now) {
    var digest = reader.notificationPreferences().digest();
    if (digest == Digest.NONE || draft.urgent()) {
      return null;
    }
    var morning = Mornings.next(digest, settings.digestAt(), zone(reader), now);
    var at = quiet(reader).endIfQuiet(morning);
    return comesTooLate(draft, at) ? null : at;
  }

  private static boolean comesTooLate(Draft draft, Instant at) {
    var deadline = draft.told().facts().deadline();
    return deadline != null
        && BEFORE_DEADLINE.contains(draft.told().kind())
        && !at.isBefore(deadline);
  }

  private static QuietTime quiet(Contact reader) {
    return QuietTime.of(reader.notificationPreferences().quietHours(), zone(reader));
  }

  private static ZoneId zone(Contact reader) {
    return ZoneId.of(reader.timeZone());
  }
}
