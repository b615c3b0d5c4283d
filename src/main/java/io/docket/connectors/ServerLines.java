package io.docket.connectors;

import io.docket.connectors.ConnectorSettings.Server;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The ways to the servers behind the connectors, one each, so that none slows another. */
@Component
final class ServerLines {

  private final ServerLine email;
  private final ServerLine calendar;

  ServerLines(ConnectorSettings settings, Guards guards, MeterRegistry meters, Clock clock) {
    email = line(EmailConnector.ID, settings.email(), guards, meters, clock);
    calendar = line(CalendarConnector.ID, settings.calendar(), guards, meters, clock);
  }

  ServerLine email() {
    return email;
  }

  ServerLine calendar() {
    return calendar;
  }

  private static ServerLine line(
      String connector, Server settings, Guards guards, MeterRegistry meters, Clock clock) {
    return new ServerLine(connector, settings, guards, new Attempts(connector, meters), clock);
  }
}
