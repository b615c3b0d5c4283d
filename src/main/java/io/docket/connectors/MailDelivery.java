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
   * @throws ServerFailure if nobody took it, though a few quick attempts may have been made;
   *     whether to try again later is the caller's matter. After {@link
   *     ServerFailure.Kind#UNAVAILABLE} it may have been taken all the same, if the answer was lost
   */
  void deliver(Mail mail);

  /** Where mails go. */
  enum Route {
    /** To a mail server, or to somebody who has one. */
    SERVER,
    /** Into the built-in {@link Mailbox}. */
    MAILBOX,
    /** Nowhere: they are dropped. */
    NONE
  }
}
