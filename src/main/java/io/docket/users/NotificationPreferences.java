package io.docket.users;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told of things.
 *
 * @param channels by kind; a kind that is missing is told as the installation does by default
 * @param quietHours when nothing is sent that can wait; null for never
 * @param digest how often to gather what can wait into one mail
 */
public record NotificationPreferences(
    Map<Kind, Set<Channel>> channels, @Nullable QuietHours quietHours, Digest digest) {

  /** What there is before anybody chooses. */
  public static final NotificationPreferences DEFAULT =
      new NotificationPreferences(Map.of(), null, Digest.NONE);

  /** Defensive copies; whatever is missing in a request is as before anybody chooses. */
  @SuppressWarnings("ConstantValue")
  public NotificationPreferences {
    channels = channels == null ? Map.of() : copy(channels);
    digest = digest == null ? Digest.NONE : digest;
  }

  private static Map<Kind, Set<Channel>> copy(Map<Kind, Set<Channel>> channels) {
    var copy = new EnumMap<Kind, Set<Channel>>(Kind.class);
    channels.forEach(
        (kind, each) -> copy.put(kind, Collections.unmodifiableSet(new TreeSet<>(each))));
    return Collections.unmodifiableMap(copy);
  }

  /** What one can be told of. */
  public enum Kind {
    /** A task was given to one. */
    ASSIGNMENT,
    /** A task was offered to one's team. */
    OFFER,
    /** A deadline draws near. */
    REMINDER,
    /** The deadline of a task that one has, passed. */
    DEADLINE,
    /** A missed deadline was escalated to one. */
    ESCALATION,
    /** A task waits for one's review. */
    REVIEW,
    /** A reviewer sent one's work back. */
    REJECTION,
    /** Somebody commented on a task that one has or created. */
    COMMENT,
    /** Somebody wrote one's name into a comment, as {@code @name}. */
    MENTION,
    /** A task that one created is done. */
    COMPLETION,
    /** A task that one has or created was cancelled. */
    CANCELLATION,
    /** Somebody, or another system, wrote to one. */
    MESSAGE
  }

  /** On which way. */
  public enum Channel {
    /** By mail. */
    EMAIL,
    /** As an entry in the calendar. */
    CALENDAR,
    /** In Docket itself. */
    IN_APP
  }

  /** How often a digest comes. */
  public enum Digest {
    /** Everything at once. */
    NONE,
    /** Each morning. */
    DAILY,
    /** Each Monday morning. */
    WEEKLY
  }

  /**
   * When to leave somebody alone, in the time zone of their profile.
   *
   * @param from HH:mm
   * @param to HH:mm; earlier than {@code from} means the next day
   */
  public record QuietHours(String from, String to) {}
}
