package io.docket.connectors;

/**
 * Mails that are worth sending only now: each is tried once, soon after the transaction that it
 * belongs to is committed, and never on the thread of a request. One that fails leaves a warning in
 * the log.
 */
public interface PromptMail {

  /** Sends a mail after the current transaction, if there is one, is committed. */
  void send(Mail mail);
}
