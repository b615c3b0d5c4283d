package io.docket.tasks.domain;

import io.docket.web.Violations;
import org.jspecify.annotations.Nullable;

/** Checks what people type: length in characters as people count them, and no broken text. */
final class Wording {

  static final int LONGEST_TITLE = 200;
  static final int LONGEST_DESCRIPTION = 10_000;
  static final int LONGEST_COMMENT = 5_000;
  static final int LONGEST_OUTCOME = 500;

  private Wording() {}

  /** A text that must be there, trimmed. */
  static String required(@Nullable String text, String field, int longest, Violations violations) {
    var trimmed = text == null ? "" : text.strip();
    if (trimmed.isEmpty()) {
      violations.add(field, "must not be empty");
    }
    check(trimmed, field, longest, violations);
    return trimmed;
  }

  /** A text that may be missing; an empty one counts as missing. */
  static @Nullable String optional(
      @Nullable String text, String field, int longest, Violations violations) {
    if (text == null || text.isBlank()) {
      return null;
    }
    check(text, field, longest, violations);
    return text;
  }

  private static void check(String text, String field, int longest, Violations violations) {
    if (text.codePointCount(0, text.length()) > longest) {
      violations.add(field, "must have at most %,d characters".formatted(longest));
    }
    if (text.indexOf('\0') >= 0 || hasLoneSurrogate(text)) {
      violations.add(field, "has a character that is no valid text (U+0000 or half a surrogate)");
    }
  }

  private static boolean hasLoneSurrogate(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
