package io.docket.notifications.content;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sets off what somebody typed from the rest of a plain text mail, line by line, so that it cannot
 * be taken for Docket's own words. Long lines are broken here, since a mail program would break
 * them without the margin.
 */
final class Margin {

  private static final String MARK = "> ";

  /** As many characters as fit before a space; a longer word, such as an address, stays whole. */
  private static final Pattern PART = Pattern.compile("\\S{73,}|.{1,72}(?= |$)");

  private Margin() {}

  static String quote(String typed) {
    return typed.lines().map(Margin::quoteLine).collect(Collectors.joining("\n"));
  }

  private static String quoteLine(String line) {
    return line.isBlank()
        ? MARK.strip()
        : PART.matcher(line)
            .results()
            .map(MatchResult::group)
            .map(part -> MARK + part.strip())
            .collect(Collectors.joining("\n"));
  }
}
