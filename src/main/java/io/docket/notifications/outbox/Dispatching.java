package io.docket.notifications.outbox;

import io.docket.notifications.NotificationWritten;
import io.docket.tasks.TaskNewsWritten;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has this node dispatch: soon after something was written here, and every now and then. */
@Component
class Dispatching implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatching.class);

  private static final int SECONDS_TO_FINISH = 10;

  private final Dispatcher dispatcher;
  private final DispatchSettings settings;
  private final AtomicBoolean nudged = new AtomicBoolean();
  private final AtomicReference<@Nullable ThreadPoolTaskScheduler> thread = new AtomicReference<>();

  Dispatching(Dispatcher dispatcher, DispatchSettings settings) {
    this.dispatcher = dispatcher;
    this.settings = settings;
  }

  @Override
  public boolean isAutoStartup() {
    return settings.enabled();
  }

  @Override
  public void start() {
    var scheduler = scheduler();
    scheduler.scheduleWithFixedDelay(this::dispatch, settings.interval());
    thread.set(scheduler);
  }

  @Override
  public void stop() {
    var scheduler = thread.getAndSet(null);
    if (scheduler != null) {
      scheduler.shutdown();
    }
  }

  @Override
  public boolean isRunning() {
    return thread.get() != null;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void when(TaskNewsWritten written) {
    nudge();
  }

  @TransactionalEventListener(fallbackExecution = true)
  void when(NotificationWritten written) {
    nudge();
  }

  /** However often within a moment: one round sees all that is committed by then. */
  private void nudge() {
    var scheduler = thread.get();
    if (scheduler != null && nudged.compareAndSet(false, true)) {
      scheduler.execute(this::dispatch);
    }
  }

  private void dispatch() {
    nudged.set(false);
    try {
      dispatcher.dispatch();
    } catch (RuntimeException failure) {
      // The next round tries again; the message may name what somebody wrote.
      LOG.warn("What is to be told waits: {}", failure.getClass().getName());
    }
  }

  private static ThreadPoolTaskScheduler scheduler() {
    var scheduler = new ThreadPoolTaskScheduler();
    scheduler.setThreadNamePrefix("outbox-");
    scheduler.setPoolSize(1);
    scheduler.setDaemon(true);
    scheduler.setWaitForTasksToCompleteOnShutdown(true);
    scheduler.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    scheduler.setAwaitTerminationSeconds(SECONDS_TO_FINISH);
    scheduler.initialize();
    return scheduler;
  }
}
