package io.docket.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What strangers type, a user name say, made fit for a line of text that PostgreSQL stores. */
final class StorableText {

  private static final int LONGEST = 200;

  /** A detail tells of many people at once, of a whole team, and must leave nobody out. */
  private static final int LONGEST_DETAIL = 100_000;

  private static final Pattern UNSUITABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

  private StorableText() {}

  static @Nullable String of(@Nullable String text) {
    return text == null ? null : from(text);
  }

  /** Cut to 200 characters; control characters and halves of surrogate pairs replaced. */
  static String from(String text) {
    return from(text, LONGEST);
  }

  /** The same, cut to 100,000 characters. */
  static String detail(String text) {
    return from(text, LONGEST_DETAIL);
  }

  private static String from(String text, int longest) {
    var length = Math.min(longest, text.codePointCount(0, text.length()));
    var start = text.substring(0, text.offsetByCodePoints(0, length));
    return UNSUITABLE.matcher(start).replaceAll("\uFFFD");
  }
}
