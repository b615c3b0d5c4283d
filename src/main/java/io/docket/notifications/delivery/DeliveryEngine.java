package io.docket.notifications.delivery;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/**
 * Calls the engine for Docket itself, on behalf of whoever caused a notification: they need no
 * rights for its delivery, and it is none of their doings in the engine's log.
 */
@Component
class DeliveryEngine {

  private final ProcessEngineConfigurationImpl configuration;
  private final ThreadLocal<Boolean> calling = ThreadLocal.withInitial(() -> false);

  DeliveryEngine(ProcessEngineConfigurationImpl configuration) {
    this.configuration = configuration;
  }

  /** Whether it is Docket itself that the engine works for on this thread. */
  boolean isCalling() {
    return calling.get();
  }

  void run(Runnable calls) {
    var before = calling.get();
    calling.set(true);
    try {
      configuration.getCommandExecutorTxRequired().execute(context -> unasked(context, calls));
    } finally {
      calling.set(before);
    }
  }

  private static boolean unasked(CommandContext context, Runnable calls) {
    return context.runWithoutAuthorization(
        () -> {
          context.executeWithOperationLogPrevented(
              same -> {
                calls.run();
                return true;
              });
          return true;
        });
  }
}
