package io.docket.connectors;

import io.docket.connectors.ConnectorSettings.Server;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;

/** Ways to servers that lose no time: three attempts, and a rest after four failed calls. */
final class TestLines {

  static final Duration REST = Duration.ofSeconds(30);
  static final Duration LONGEST_REST = Duration.ofHours(1);

  static final Server HASTY =
      new Server(
          3, Duration.ofMillis(1), 2, 0.5, 2, Duration.ZERO, 4, 4, 50, REST, 2, LONGEST_REST);

  private TestLines() {}

  static ServerLine line(String connector, Clock clock) {
    return line(connector, clock, new SimpleMeterRegistry());
  }

  static ServerLine line(String connector, Clock clock, MeterRegistry meters) {
    return new ServerLine(connector, HASTY, guards(clock), new Attempts(connector, meters), clock);
  }

  static ServerLines lines(Clock clock) {
    return new ServerLines(
        new ConnectorSettings(HASTY, HASTY), guards(clock), new SimpleMeterRegistry(), clock);
  }

  private static Guards guards(Clock clock) {
    return new Guards(
        BulkheadRegistry.ofDefaults(),
        CircuitBreakerRegistry.ofDefaults(),
        RetryRegistry.ofDefaults(),
        clock);
  }
}
