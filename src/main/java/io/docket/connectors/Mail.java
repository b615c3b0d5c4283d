package io.docket.connectors;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail (RFC 5322) to one person.
 *
 * @param to address; without control characters, commas and brackets, so that it is one address and
 *     nothing else
 * @param subject one line
 * @param text plain
 * @param html the same for eyes; null if there is none
 * @param messageId what all attempts to send this mail have in common, without {@code @}; null if
 *     any will do
 * @param invitation null if it is none
 * @param username whose mail it is, for the {@link Mailbox}; never sent. Null if nobody is known:
 *     an address alone says nothing, since several accounts may have the same
 */
public record Mail(
    String to,
    String subject,
    String text,
    @Nullable String html,
    @Nullable String messageId,
    @Nullable Invitation invitation,
    @Nullable String username) {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^\\s\\p{Cntrl}@,;:<>()\\[\\]\"\\\\]{1,64}@[^\\s\\p{Cntrl}@,;:<>()\\[\\]\"\\\\]{1,189}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|\\u2028|\\u2029");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
  private static final int LONGEST_ID = 200;

  /**
   * Refuses what could smuggle in a header or another recipient.
   *
   * @throws IllegalArgumentException if it could
   */
  public Mail {
    if (!isAddress(to)) {
      throw new IllegalArgumentException("Not the address of one mailbox");
    }
    if (CONTROL.matcher(subject).find()) {
      throw new IllegalArgumentException("A subject is one line");
    }
    if (messageId != null && !isMessageId(messageId)) {
      throw new IllegalArgumentException("A message id is letters, digits, dots and dashes");
    }
  }

  /** A plain text mail. */
  public Mail(String to, String subject, String text) {
    this(to, subject, text, null, null, null);
  }

  /** A mail of which it is not known whose it is. */
  public Mail(
      String to,
      String subject,
      String text,
      @Nullable String html,
      @Nullable String messageId,
      @Nullable Invitation invitation) {
    this(to, subject, text, html, messageId, invitation, null);
  }

  /** The same mail, as that person's. */
  public Mail of(String person) {
    return new Mail(to, subject, text, html, messageId, invitation, person);
  }

  /** Whether a text is the address of one mailbox to which mail can be sent. */
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  Mail withMessageId(String id) {
    return new Mail(to, subject, text, html, id, invitation, username);
  }

  private static boolean isMessageId(String id) {
    return id.length() <= LONGEST_ID && ID.matcher(id).matches();
  }

  /** Without what it says and to whom, so that no log ever holds it. */
  @Override
  public String toString() {
    return "Mail[]";
  }

  /**
   * What a calendar does with a mail (RFC 5546, RFC 6047).
   *
   * @param calendar iCalendar text whose METHOD is the same
   */
  public record Invitation(Method method, String calendar) {

    /** Without what it says. */
    @Override
    public String toString() {
      return "Invitation[" + method + "]";
    }

    /** What it wants of the calendar. */
    public enum Method {
      /** To take the event in, or what became of it. */
      REQUEST,
      /** To take it out. */
      CANCEL
    }
  }
}
