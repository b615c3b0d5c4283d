package io.docket.security.identity;

import java.util.regex.Pattern;

/**
 * A pattern of SQL's {@code like}: {@code %} stands for any characters, {@code _} for one, and a
 * backslash before them takes that meaning away.
 */
record LikePattern(Pattern expression) {

  private static final char ESCAPE = '\\';

  static LikePattern of(String like) {
    var expression = new StringBuilder();
    for (var at = 0; at < like.length(); at++) {
      var escaped = like.charAt(at) == ESCAPE && at + 1 < like.length();
      var character = like.charAt(escaped ? ++at : at);
      expression.append(escaped ? Pattern.quote(String.valueOf(character)) : translated(character));
    }
    return new LikePattern(Pattern.compile(expression.toString(), Pattern.DOTALL));
  }

  boolean matches(String text) {
    return expression.matcher(text).matches();
  }

  private static String translated(char character) {
    return switch (character) {
      case '%' -> ".*";
      case '_' -> ".";
      default -> Pattern.quote(String.valueOf(character));
    };
  }
}
