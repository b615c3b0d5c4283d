package io.docket.connectors;

/** Hands mails over, one at a time, on the caller's thread. */
public interface MailDelivery {

  /** Where mails go. */
  Route route();

  /** The same in words for whoever starts Docket, without credentials. */
  String description();

  /**
   * Hands a mail over.
   *
   * @throws MailUndeliverable if nobody took it; whether to try again is the caller's matter
   */
  void deliver(Mail mail);

  /** Where mails go. */
  enum Route {
    /** To a mail server. */
    SERVER,
    /** Into the built-in {@link Mailbox}. */
    MAILBOX,
    /** Nowhere: they are dropped. */
    NONE
  }
}
