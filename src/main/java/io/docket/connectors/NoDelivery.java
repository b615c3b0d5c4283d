package io.docket.connectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drops mails, having said so at the start. */
final class NoDelivery implements MailDelivery {

  private static final Logger LOG = LoggerFactory.getLogger(NoDelivery.class);

  NoDelivery() {
    LOG.warn(
        "No mail is sent: forgotten passwords cannot be reset and nobody is told by mail. Set"
            + " DOCKET_MAIL_HOST or DOCKET_MAIL_API_URL, and DOCKET_MAIL_FROM");
  }

  @Override
  public Route route() {
    return Route.NONE;
  }

  @Override
  public String description() {
    return "is not sent: set DOCKET_MAIL_HOST or DOCKET_MAIL_API_URL";
  }

  @Override
  public void deliver(Mail mail) {
    LOG.debug("A mail was dropped");
  }
}
