package io.docket.notifications.web;

import io.docket.notifications.NewMessage;
import io.docket.users.NotificationPreferences.Channel;
import io.docket.web.Violations;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a message says, and on which ways it is to go. */
record MessageText(String subject, String body, Set<Channel> channels) {

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_BODY = 5_000;

  private static final Pattern NOT_ON_ONE_LINE = Pattern.compile("\\p{Cntrl}|\\u2028|\\u2029");
  private static final Pattern NOT_IN_A_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

  static MessageText read(NewMessage typed, Violations violations) {
    var subject = words(typed.subject(), "subject", LONGEST_SUBJECT, violations);
    violations.unless(
        !NOT_ON_ONE_LINE.matcher(subject).find(), "subject", "must be one line of plain text");
    var body = words(typed.body(), "body", LONGEST_BODY, violations);
    violations.unless(
        !NOT_IN_A_TEXT.matcher(body).find(), "body", "must be plain text, without control codes");
    return new MessageText(subject, body, channels(typed, violations));
  }

  private static Set<Channel> channels(NewMessage typed, Violations violations) {
    var asked = typed.channels() == null ? List.<@Nullable Channel>of() : typed.channels();
    var channels = new TreeSet<Channel>();
    asked.stream().filter(Objects::nonNull).forEach(channels::add);
    violations.unless(!channels.isEmpty(), "channels", "must name one way at least");
    return channels;
  }

  private static String words(
      @Nullable String typed, String field, int longest, Violations violations) {
    var words = typed == null ? "" : typed.strip();
    violations.unless(!words.isEmpty(), field, "must not be empty");
    violations.unless(
        words.codePointCount(0, words.length()) <= longest,
        field,
        "must have at most %,d characters".formatted(longest));
    violations.unless(
        words.codePoints().noneMatch(MessageText::isHalf),
        field,
        "has a character that is no valid text (half a surrogate)");
    return words;
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  /** Without what it says, so that no log ever holds it. */
  @Override
  public String toString() {
    return "MessageText[]";
  }
}
