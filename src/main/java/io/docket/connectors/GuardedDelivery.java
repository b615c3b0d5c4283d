package io.docket.connectors;

import java.util.UUID;

/** A delivery whose server may fail: see {@link ServerLine}. */
final class GuardedDelivery implements MailDelivery {

  private final MailDelivery delivery;
  private final ServerLine line;

  GuardedDelivery(MailDelivery delivery, ServerLine line) {
    this.delivery = delivery;
    this.line = line;
  }

  @Override
  public Route route() {
    return delivery.route();
  }

  @Override
  public String description() {
    return delivery.description();
  }

  @Override
  public void deliver(Mail mail) {
    var same = mail.messageId() == null ? mail.withMessageId(UUID.randomUUID().toString()) : mail;
    line.call(
        () -> {
          delivery.deliver(same);
          return same;
        });
  }
}
