package io.docket.connectors;

/** Keeps mails in the mailbox of a demo. */
final class MailboxDelivery implements MailDelivery {

  private final MailboxTable mailbox;

  MailboxDelivery(MailboxTable mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public Route route() {
    return Route.MAILBOX;
  }

  @Override
  public String description() {
    return "is not sent but kept in the mailbox";
  }

  @Override
  public void deliver(Mail mail) {
    mailbox.keep(mail);
  }
}
