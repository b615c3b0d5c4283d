package io.docket.users.pages;

import io.docket.users.NotificationPreferences;
import io.docket.users.NotificationPreferences.Channel;
import io.docket.users.NotificationPreferences.Kind;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The boxes that somebody ticks for one kind of notification. */
enum Told {
  /** As this installation does for everybody who chooses nothing. */
  USUAL("As usual here, if nothing else is ticked", null),
  /** By mail. */
  EMAIL("By mail", Channel.EMAIL),
  /** As an entry in the calendar. */
  CALENDAR("In the calendar", Channel.CALENDAR),
  /** In Docket itself. */
  IN_APP("In Docket", Channel.IN_APP);

  private final String words;
  private final @Nullable Channel channel;

  Told(String words, @Nullable Channel channel) {
    this.words = words;
    this.channel = channel;
  }

  /** What stands beside the box. */
  public String words() {
    return words;
  }

  static Set<Told> orNone(@Nullable Set<Told> ticked) {
    return ticked == null ? Set.of() : Set.copyOf(ticked);
  }

  static Set<Told> in(NotificationPreferences preferences, Kind kind) {
    var chosen = preferences.channels().get(kind);
    return chosen == null
        ? Set.of(USUAL)
        : Arrays.stream(values())
            .filter(told -> told.channel != null && chosen.contains(told.channel))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The channels chosen, maybe none; empty if it shall be as usual. */
  static Optional<Set<Channel>> choice(@Nullable Set<Told> ticked) {
    var channels =
        Arrays.stream(Channel.values())
            .filter(channel -> orNone(ticked).stream().anyMatch(told -> told.channel == channel))
            .collect(Collectors.toUnmodifiableSet());
    return channels.isEmpty() && orNone(ticked).contains(USUAL)
        ? Optional.empty()
        : Optional.of(channels);
  }
}
