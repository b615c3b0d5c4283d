package io.docket.notifications.content;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Folds the lines of an iCalendar object (RFC 5545, 3.1) at 75 octets. The library counts
 * characters, of which one may be four octets.
 */
final class ContentLines {

  private static final String END = "\r\n";
  private static final int LONGEST = 75;

  private ContentLines() {}

  /**
   * Folds each line that is too long.
   *
   * @param unfolded lines that end with CR and LF
   */
  static String fold(String unfolded) {
    return unfolded.lines().map(ContentLines::foldLine).collect(Collectors.joining(END, "", END));
  }

  private static String foldLine(String line) {
    var folded = new StringBuilder(line.length() + 16);
    var octets = 0;
    for (var at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
      var character = Character.toString(line.codePointAt(at));
      var length = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > LONGEST) {
        folded.append(END).append(' ');
        octets = 1;
      }
      folded.append(character);
      octets += length;
    }
    return folded.toString();
  }
}
