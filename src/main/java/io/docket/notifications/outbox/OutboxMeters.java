package io.docket.notifications.outbox;

import io.docket.tasks.TaskNews;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells operators whether dispatching keeps up. */
@Component
class OutboxMeters implements MeterBinder {

  private final TaskNews news;
  private final JdbcClient jdbc;
  private final Clock clock;

  OutboxMeters(TaskNews news, JdbcClient jdbc, Clock clock) {
    this.news = news;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("docket.outbox.waiting", this, each -> each.news.backlog().size())
        .description("What happened to tasks and has not been told")
        .register(registry);
    Gauge.builder("docket.outbox.undecided", this, OutboxMeters::undecided)
        .description("Notifications whose ways have not been chosen")
        .register(registry);
    Gauge.builder("docket.outbox.age", this, OutboxMeters::age)
        .description("How long the oldest of them has been waiting")
        .baseUnit("seconds")
        .register(registry);
  }

  private double undecided() {
    return jdbc.sql("select count(*) from notification where channels is null")
        .query(Long.class)
        .single();
  }

  private double age() {
    return Stream.of(news.backlog().oldest(), oldestUndecided())
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1_000.0)
        .orElse(0.0);
  }

  private @Nullable Instant oldestUndecided() {
    var oldest =
        jdbc.sql("select min(created_at) from notification where channels is null")
            .query(Timestamp.class)
            .optional();
    return oldest.map(Timestamp::toInstant).orElse(null);
  }
}
