package io.docket.notifications.outbox;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds whom a comment calls by {@code @name}; a mail address calls nobody. */
final class Mentions {

  /** So many names in one comment are looked at. */
  private static final int MOST = 50;

  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._%+/@-])@([a-z0-9._-]{3,64}+)(?![\\p{L}\\p{N}@])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern END_OF_SENTENCE = Pattern.compile("[._-]+$");

  private Mentions() {}

  /** Names that may be meant, in lower case; whether there are such people is another question. */
  static Set<String> in(String comment) {
    return NAME.matcher(comment)
        .results()
        .limit(MOST)
        .map(name -> name.group(1).toLowerCase(Locale.ROOT))
        .flatMap(Mentions::readings)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> readings(String name) {
    return Stream.of(name, END_OF_SENTENCE.matcher(name).replaceFirst(""));
  }
}
