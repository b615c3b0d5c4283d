package io.docket.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** What operators watch: the work of the job executor, and what it could not do. */
@Component
final class EngineMeters implements MeterBinder {

  // Acquisition looks every few seconds; a job that has waited longer than this is in trouble.
  private static final Duration GRACE = Duration.ofMinutes(1);

  private final ManagementService management;
  private final RuntimeService runtime;
  private final Clock clock;

  EngineMeters(ManagementService management, RuntimeService runtime, Clock clock) {
    this.management = management;
    this.runtime = runtime;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("docket.jobs.open", management, each -> each.createJobQuery().count())
        .description("Timers and asynchronous steps that are yet to run")
        .register(registry);
    Gauge.builder("docket.jobs.overdue", this, EngineMeters::overdue)
        .description("Jobs that should have run more than a minute ago")
        .register(registry);
    Gauge.builder("docket.incidents", runtime, each -> each.createIncidentQuery().count())
        .description("Jobs that failed for good and wait for an operator")
        .register(registry);
  }

  private long overdue() {
    return management
        .createJobQuery()
        .withRetriesLeft()
        .active()
        .duedateLowerThan(Date.from(clock.instant().minus(GRACE)))
        .count();
  }
}
