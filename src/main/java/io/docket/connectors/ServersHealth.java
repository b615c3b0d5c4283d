package io.docket.connectors;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.util.Map;
import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The servers behind the connectors on the health page: {@code UP} or {@code UNKNOWN}, never down,
 * since Docket works without them and no restart brings them back.
 */
@Configuration(proxyBeanMethods = false)
class ServersHealth {

  @Bean
  CompositeHealthContributor connectorsHealthContributor(
      ServerLines lines, ConnectorStates states) {
    return CompositeHealthContributor.fromMap(
        Map.<String, HealthIndicator>of(
            EmailConnector.ID,
            () -> health(EmailConnector.ID, lines.email(), states),
            CalendarConnector.ID,
            () -> health(CalendarConnector.ID, lines.calendar(), states)));
  }

  private static Health health(String connector, ServerLine line, ConnectorStates states) {
    var health = line.state() == State.CLOSED ? Health.up() : Health.unknown();
    return health
        .withDetail("configured", states.isConfigured(connector))
        .withDetail("circuit", line.state())
        .withDetail("notBefore", line.notBefore())
        .build();
  }
}
