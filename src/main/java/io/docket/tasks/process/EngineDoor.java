package io.docket.tasks.process;

import io.docket.users.Actor;
import io.docket.users.CurrentActor;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/**
 * Calls the engine for Docket itself: the rules of who may do what have been applied to the record
 * already, so the engine's coarser authorizations are not asked again, and one call is one unit of
 * work that writes once.
 */
@Component
class EngineDoor {

  private final ProcessEngineConfigurationImpl configuration;
  private final IdentityService identities;
  private final CurrentActor actor;
  private final ThreadLocal<Boolean> following = ThreadLocal.withInitial(() -> false);

  EngineDoor(
      ProcessEngineConfigurationImpl configuration,
      IdentityService identities,
      CurrentActor actor) {
    this.configuration = configuration;
    this.identities = identities;
    this.actor = actor;
  }

  /** Whether the engine itself is at work on this thread, for Tasklist or a timer. */
  boolean isRunning() {
    return Context.getCommandContext() != null;
  }

  /** Whether what the engine does on this thread only follows what the record says already. */
  boolean isFollowing() {
    return following.get();
  }

  /**
   * Like {@link #run}, without an entry in the engine's log of what people do: for what stands in
   * the task's history and is shown nowhere else.
   */
  void runUnlogged(Runnable calls) {
    run(
        () ->
            Context.getCommandContext()
                .executeWithOperationLogPrevented(
                    context -> {
                      calls.run();
                      return true;
                    }));
  }

  void run(Runnable calls) {
    if (identities.getCurrentAuthentication() != null) {
      execute(calls);
      return;
    }
    identities.setAuthenticatedUserId(actor.find().map(Actor::username).orElse(null));
    try {
      execute(calls);
    } finally {
      identities.clearAuthentication();
    }
  }

  private void execute(Runnable calls) {
    var before = following.get();
    following.set(true);
    try {
      configuration
          .getCommandExecutorTxRequired()
          .execute(
              context ->
                  context.runWithoutAuthorization(
                      () -> {
                        calls.run();
                        return true;
                      }));
    } finally {
      following.set(before);
    }
  }
}
