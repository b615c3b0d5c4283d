package io.docket.connectors;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.function.Supplier;

/** Counts and times the attempts to reach one server, by what became of them. */
final class Attempts {

  private static final String METER = "docket.connectors.attempts";

  private final String connector;
  private final MeterRegistry meters;

  Attempts(String connector, MeterRegistry meters) {
    this.connector = connector;
    this.meters = meters;
  }

  <T> Supplier<T> timed(Supplier<T> attempt) {
    return () -> {
      var started = Timer.start(meters);
      var outcome = "broken";
      try {
        var answer = attempt.get();
        outcome = "accepted";
        return answer;
      } catch (ServerFailure failure) {
        outcome = failure.kind().name().toLowerCase(Locale.ROOT);
        throw failure;
      } finally {
        started.stop(meters.timer(METER, "connector", connector, "outcome", outcome));
      }
    };
  }
}
