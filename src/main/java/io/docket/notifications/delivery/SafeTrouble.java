package io.docket.notifications.delivery;

import java.util.function.Supplier;

/**
 * Something went wrong while a notification was put into words. The engine stores the message and
 * the stack trace of what fails its jobs and writes them to the log, and what libraries say quotes
 * what they were given: so only the kinds of trouble and the places are told, never the words.
 */
final class SafeTrouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private SafeTrouble(Throwable trouble) {
    super("Could not be put into words: " + trouble.getClass().getName());
    setStackTrace(trouble.getStackTrace());
  }

  /** The supplier's value; whatever it throws is told safely. */
  static <T> T guard(Supplier<T> supplier) {
    try {
      return supplier.get();
    } catch (RuntimeException trouble) {
      throw new SafeTrouble(trouble);
    }
  }
}
