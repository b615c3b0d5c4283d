package io.docket.security.identity;

import java.util.Arrays;

/**
 * A pattern of SQL's {@code like}: {@code %} stands for any characters, {@code _} for one, and a
 * backslash before them takes that meaning away. Matching takes time of pattern times text at most,
 * whatever somebody asks for.
 */
final class LikePattern {

  private static final int ANY = -1;
  private static final int ONE = -2;

  private final int[] parts;

  private LikePattern(int[] parts) {
    this.parts = parts;
  }

  static LikePattern of(String like) {
    var characters = like.codePoints().toArray();
    var parts = new int[characters.length];
    var length = 0;
    for (var at = 0; at < characters.length; at++) {
      var escaped = characters[at] == '\\' && at + 1 < characters.length;
      parts[length++] = escaped ? characters[++at] : meaning(characters[at]);
    }
    return new LikePattern(Arrays.copyOf(parts, length));
  }

  private static int meaning(int character) {
    return switch (character) {
      case '%' -> ANY;
      case '_' -> ONE;
      default -> character;
    };
  }

  /** Only the last {@code %} is ever tried anew: what fits before it, fits as early as possible. */
  boolean matches(String text) {
    var characters = text.codePoints().toArray();
    var part = 0;
    var at = 0;
    var afterAny = -1;
    var resume = 0;
    while (at < characters.length) {
      if (part < parts.length && parts[part] == ANY) {
        afterAny = ++part;
        resume = at;
      } else if (part < parts.length && fits(parts[part], characters[at])) {
        part++;
        at++;
      } else if (afterAny >= 0) {
        part = afterAny;
        at = ++resume;
      } else {
        return false;
      }
    }
    while (part < parts.length && parts[part] == ANY) {
      part++;
    }
    return part == parts.length;
  }

  private static boolean fits(int part, int character) {
    return part == ONE || part == character;
  }
}
