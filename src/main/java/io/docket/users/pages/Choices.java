package io.docket.users.pages;

import io.docket.users.NotificationPreferences.Digest;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one can choose from in a profile: values with the words for them. */
final class Choices {

  static final Map<String, String> LOCALES =
      new TreeMap<>(Map.of("en", "English", "de", "Deutsch"));

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
