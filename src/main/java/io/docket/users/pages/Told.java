package io.docket.users.pages;

import io.docket.users.NotificationPreferences;
import io.docket.users.NotificationPreferences.Channel;
import io.docket.users.NotificationPreferences.Kind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which ways somebody chooses for one kind of notification: a value of a form, and its words. */
final class Told {

  /** As this installation does for everybody who chooses nothing. */
  private static final String USUAL = "USUAL";

  private static final Set<Kind> WITH_A_TIME = EnumSet.of(Kind.ASSIGNMENT, Kind.MESSAGE);

  private static final Map<String, String> WITHOUT_CALENDAR = new LinkedHashMap<>();
  private static final Map<String, String> WITH_CALENDAR = new LinkedHashMap<>();

  static {
    WITHOUT_CALENDAR.put(USUAL, "As usual here");
    WITHOUT_CALENDAR.put("EMAIL IN_APP", "By mail and in Docket");
    WITHOUT_CALENDAR.put("EMAIL", "By mail");
    WITHOUT_CALENDAR.put("IN_APP", "In Docket");
    WITHOUT_CALENDAR.put("", "Not at all");
    WITH_CALENDAR.putAll(WITHOUT_CALENDAR);
    WITH_CALENDAR.put("EMAIL CALENDAR IN_APP", "By mail, in the calendar and in Docket");
    WITH_CALENDAR.put("EMAIL CALENDAR", "By mail and in the calendar");
    WITH_CALENDAR.put("CALENDAR IN_APP", "In the calendar and in Docket");
    WITH_CALENDAR.put("CALENDAR", "In the calendar");
  }

  private Told() {}

  /** What one may choose for that kind: values with their words. */
  static Map<String, String> options(Kind kind) {
    return WITH_A_TIME.contains(kind) ? WITH_CALENDAR : WITHOUT_CALENDAR;
  }

  /** The options of all kinds, in the order of a page. */
  static Map<Kind, Map<String, String>> options() {
    return Arrays.stream(Kind.values())
        .collect(
            Collectors.toMap(
                kind -> kind, Told::options, (a, b) -> a, () -> new EnumMap<>(Kind.class)));
  }

  /** The values that stand for these preferences. */
  static Map<Kind, String> in(NotificationPreferences preferences) {
    var chosen = new EnumMap<Kind, String>(Kind.class);
    for (var kind : Kind.values()) {
      var channels = preferences.channels().get(kind);
      chosen.put(kind, channels == null ? USUAL : value(kind, channels));
    }
    return chosen;
  }

  /** The channels that a value stands for, maybe none; empty if it shall be as usual. */
  static Optional<Set<Channel>> channels(Kind kind, @Nullable String value) {
    return value == null || value.equals(USUAL) || !options(kind).containsKey(value)
        ? Optional.empty()
        : Optional.of(
            Arrays.stream(Channel.values())
                .filter(channel -> Set.of(value.split(" ")).contains(channel.name()))
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** Nothing without a time can stand in a calendar. */
  private static String value(Kind kind, Set<Channel> channels) {
    return channels.stream()
        .filter(channel -> channel != Channel.CALENDAR || WITH_A_TIME.contains(kind))
        .sorted()
        .map(Channel::name)
        .collect(Collectors.joining(" "));
  }
}
