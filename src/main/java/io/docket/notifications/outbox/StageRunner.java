package io.docket.notifications.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works off a stage: many in one transaction, and one by one where that fails, so that what cannot
 * be told keeps nothing else waiting.
 */
@Component
class StageRunner {

  private static final Logger LOG = LoggerFactory.getLogger(StageRunner.class);

  private final TransactionTemplate transaction;
  private final DispatchSettings settings;
  private final Counter stuck;
  private final Clock clock;

  StageRunner(
      PlatformTransactionManager transactions,
      DispatchSettings settings,
      MeterRegistry meters,
      Clock clock) {
    this.transaction = new TransactionTemplate(transactions);
    this.settings = settings;
    this.stuck =
        Counter.builder("docket.outbox.stuck")
            .description("Entries that failed again and again and are tried only now and then")
            .register(meters);
    this.clock = clock;
  }

  /** Until nothing is left that this node may take now. */
  <T> void run(Stage<T> stage) {
    var worked = settings.batch();
    while (worked >= settings.batch() && !Thread.currentThread().isInterrupted()) {
      worked = batch(stage);
    }
  }

  private <T> int batch(Stage<T> stage) {
    try {
      return work(stage, settings.batch(), new AtomicReference<>());
    } catch (RuntimeException failure) {
      return oneByOne(stage);
    }
  }

  private <T> int oneByOne(Stage<T> stage) {
    var worked = 0;
    while (worked < settings.batch() && one(stage)) {
      worked++;
    }
    return worked;
  }

  private <T> boolean one(Stage<T> stage) {
    var current = new AtomicReference<@Nullable T>();
    try {
      return work(stage, 1, current) == 1;
    } catch (RuntimeException failure) {
      var item = current.get();
      if (item == null) {
        throw failure;
      }
      transaction.executeWithoutResult(status -> fail(stage, item, failure));
      return true;
    }
  }

  private <T> int work(Stage<T> stage, int limit, AtomicReference<@Nullable T> first) {
    Integer worked =
        transaction.execute(
            status -> {
              var items = stage.next(limit);
              if (!items.isEmpty()) {
                first.set(items.get(0));
                stage.handle(items);
              }
              return items.size();
            });
    return worked == null ? 0 : worked;
  }

  /** The message of a failure may hold what somebody wrote, so only its kind is logged. */
  private <T> void fail(Stage<T> stage, T item, RuntimeException failure) {
    var times = stage.setBack(item, setback(clock.instant()));
    var kind = failure.getClass().getName();
    if (times == settings.setbacks()) {
      stuck.increment();
      LOG.error(
          "{} failed {} times and is tried only now and then: {}", stage.label(item), times, kind);
    } else {
      LOG.warn("{} could not be told, for the {}. time: {}", stage.label(item), times, kind);
    }
  }

  private Setback setback(Instant now) {
    return new Setback(settings.setbacks(), now.plus(settings.pause()), now.plus(settings.rest()));
  }
}
