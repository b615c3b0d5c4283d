package io.docket.notifications.content;

import java.util.regex.Pattern;

/**
 * Text that somebody typed, made harmless for where it is going to stand: characters that show
 * nothing, or that change how others are shown, are taken out; everything else stays as it was
 * typed and still has to be escaped.
 */
final class TypedText {

  private static final String CUT = "…";

  private static final Pattern HALF_A_CHARACTER = Pattern.compile("\\p{Cs}");

  /**
   * Bidirectional controls, zero-width characters, tags, fillers (Unicode, "default ignorable").
   */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cf}&&[^\\u0600-\\u0605\\u06DD\\u08E2\\u200C\\u200D]]"
              + "|[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u3164\\uFFA0\\uFDD0-\\uFDEF\\uFFFE\\uFFFF]");

  /**
   * Joiners belong within emoji and within some scripts, and nowhere else. A look behind sees the
   * second half alone of a character that has two.
   */
  private static final Pattern LOOSE_JOINER =
      Pattern.compile(
          "(?<![\\p{So}\\p{Sk}\\p{Mn}\\p{Mc}\\p{Lo}\\p{Cn}\\p{Cs}])[\\u200C\\u200D]"
              + "|[\\u200C\\u200D](?![\\p{So}\\p{Sm}\\p{Lo}\\p{Cn}])");

  /** More marks than any script puts on one letter; they would reach into other lines. */
  private static final Pattern HEAP_OF_MARKS =
      Pattern.compile("([\\p{Mn}\\p{Me}]{4})[\\p{Mn}\\p{Me}]+");

  private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\p{Cc}]+");
  private static final Pattern NEW_LINE = Pattern.compile("\\r\\n|[\\n-\\r\\u0085\\u2028\\u2029]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");
  private static final Pattern LATE_SPACE = Pattern.compile("\\p{Zs}+(?=\\n)");
  private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
  private static final Pattern GRAPHEME = Pattern.compile("\\X");

  private TypedText() {}

  /**
   * One line, whatever was typed.
   *
   * @param most characters (code points), of which the last tells that there was more
   */
  static String line(String typed, int most) {
    return shorten(SPACE.matcher(seen(typed)).replaceAll(" ").strip(), most);
  }

  /**
   * Lines as they were typed, ended by {@code \n} alone, with at most one empty one in a row.
   *
   * @param most characters (code points), of which the last tells that there was more
   */
  static String paragraphs(String typed, int most) {
    var lines = NEW_LINE.matcher(seen(typed)).replaceAll("\n");
    lines = CONTROL.matcher(lines).replaceAll(" ");
    lines = LATE_SPACE.matcher(lines).replaceAll("");
    return shorten(EMPTY_LINES.matcher(lines).replaceAll("\n\n").strip(), most);
  }

  private static String seen(String typed) {
    var seen = HALF_A_CHARACTER.matcher(typed).replaceAll("\uFFFD");
    seen = UNSEEN.matcher(seen).replaceAll("");
    seen = LOOSE_JOINER.matcher(seen).replaceAll("");
    return HEAP_OF_MARKS.matcher(seen).replaceAll("$1");
  }

  /** Cuts between what people take for characters, unless that would leave nothing. */
  private static String shorten(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    var longest = text.offsetByCodePoints(0, most - 1);
    var graphemes = GRAPHEME.matcher(text);
    var end = 0;
    while (graphemes.find() && graphemes.end() <= longest) {
      end = graphemes.end();
    }
    var kept = text.substring(0, end == 0 ? longest : end).stripTrailing() + CUT;
    return LOOSE_JOINER.matcher(kept).replaceAll("");
  }
}
