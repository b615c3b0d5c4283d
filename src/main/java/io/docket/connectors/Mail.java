package io.docket.connectors;

import java.util.regex.Pattern;

/**
 * A plain text mail (RFC 5322) to one person.
 *
 * @param to address; without control characters, commas and brackets, so that it is one address and
 *     nothing else
 * @param subject one line
 */
public record Mail(String to, String subject, String text) {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^\\s\\p{Cntrl}@,;:<>()\\[\\]\"\\\\]{1,64}@[^\\s\\p{Cntrl}@,;:<>()\\[\\]\"\\\\]{1,189}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|\\u2028|\\u2029");

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
  }

  /** Whether a text is the address of one mailbox to which mail can be sent. */
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** Without what it says and to whom, so that no log ever holds it. */
  @Override
  public String toString() {
    return "Mail[]";
  }
}
