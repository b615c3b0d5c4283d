package io.docket.connectors;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** What this node knows of the servers. */
@Component
class KnownServers implements ConnectorStates {

  private final MailDelivery mail;
  private final CalendarSettings calendar;
  private final ServerLines lines;

  KnownServers(MailDelivery mail, CalendarSettings calendar, ServerLines lines) {
    this.mail = mail;
    this.calendar = calendar;
    this.lines = lines;
  }

  @Override
  public boolean isConfigured(String connector) {
    return switch (connector) {
      case EmailConnector.ID -> mail.route() != MailDelivery.Route.NONE;
      case CalendarConnector.ID -> calendar.isSet();
      default -> throw unknown(connector);
    };
  }

  @Override
  public Instant notBefore(String connector) {
    return switch (connector) {
      case EmailConnector.ID -> lines.email().notBefore();
      case CalendarConnector.ID -> lines.calendar().notBefore();
      default -> throw unknown(connector);
    };
  }

  private static IllegalArgumentException unknown(String connector) {
    return new IllegalArgumentException("There is no connector " + connector);
  }
}
