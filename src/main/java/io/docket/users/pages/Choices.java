package io.docket.users.pages;

import io.docket.users.NotificationPreferences.Digest;
import io.docket.users.NotificationPreferences.Kind;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one can choose from in a profile: values with the words for them. */
final class Choices {

  static final Map<String, String> LOCALES =
      new TreeMap<>(Map.of("en", "English", "de", "Deutsch"));

  /** Kinds of notifications, told to whoever gets them. */
  static final Map<Kind, String> KINDS = new EnumMap<>(Kind.class);

  static {
    KINDS.put(Kind.ASSIGNMENT, "A task is given to you");
    KINDS.put(Kind.OFFER, "A task is offered to your team");
    KINDS.put(Kind.REMINDER, "A deadline draws near");
    KINDS.put(Kind.DEADLINE, "The deadline of your task passed");
    KINDS.put(Kind.ESCALATION, "A missed deadline is escalated to you");
    KINDS.put(Kind.REVIEW, "A task waits for your review");
    KINDS.put(Kind.REJECTION, "Your work is sent back");
    KINDS.put(Kind.COMMENT, "Somebody comments on your task");
    KINDS.put(Kind.MENTION, "Somebody mentions you");
    KINDS.put(Kind.COMPLETION, "A task that you created is done");
    KINDS.put(Kind.CANCELLATION, "A task of yours is cancelled");
    KINDS.put(Kind.MESSAGE, "Somebody writes to you");
  }

  static final Map<Digest, String> DIGESTS =
      new TreeMap<>(
          Map.of(
              Digest.NONE, "At once",
              Digest.DAILY, "Once a day, in the morning",
              Digest.WEEKLY, "Once a week, on Monday morning"));

  private static final Map<String, String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  id -> id.replace('_', ' '),
                  (one, same) -> one,
                  TreeMap::new));

  private Choices() {}

  /** All that this Java knows, so that nobody's own is missing. */
  static Map<String, String> zones() {
    return ZONES;
  }
}
