package io.docket.audit;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; whatever is null does not narrow the answer.
 *
 * @param from the earliest moment
 * @param to the first moment that is too late
 */
record AuditQuestion(
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable AuditKind kind,
    @Nullable String actor,
    @Nullable String subject) {

  /** The question in words for the audit trail, which notes who asked it. */
  Map<String, String> words() {
    var words = new TreeMap<String, String>();
    put(words, "from", from);
    put(words, "to", to);
    put(words, "kind", kind);
    put(words, "actor", actor);
    put(words, "subject", subject);
    return words;
  }

  private static void put(Map<String, String> words, String name, @Nullable Object value) {
    if (value != null) {
      words.put(name, value.toString());
    }
  }
}
