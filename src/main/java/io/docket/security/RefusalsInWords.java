package io.docket.security;

import io.docket.engine.RefusalTranslation;
import io.docket.web.Refusal;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Lets a refusal reach people with its own status and words. Our REST API knows refusals; the
 * engine's, which Tasklist uses, knows its {@link RestException}, so there the refusal becomes one.
 *
 * <p>Outside a request an optimistic locking failure stays what it is: the job executor repeats the
 * job because of it.
 */
@Component
final class RefusalsInWords implements RefusalTranslation {

  @Override
  public @Nullable RuntimeException translate(Throwable cause) {
    var path = pathOfRequest();
    if (cause instanceof Refusal refusal) {
      return isOfEngine(path) ? inWordsOfEngine(refusal) : refusal;
    }
    if (cause instanceof OptimisticLockingException && path != null) {
      var refusal = new ChangedMeanwhile();
      return isOfEngine(path) ? inWordsOfEngine(refusal) : refusal;
    }
    return null;
  }

  private static RestException inWordsOfEngine(Refusal refusal) {
    // Some statuses, such as 422, are not in the engine's list; 400 is their nearest relative.
    var known = Status.fromStatusCode(refusal.status().value());
    return new RestException(
        known == null ? Status.BAD_REQUEST : known, refusal, refusal.getMessage());
  }

  private static boolean isOfEngine(@Nullable String path) {
    return path != null && (path.startsWith("/camunda/") || path.startsWith("/engine-rest"));
  }

  private static @Nullable String pathOfRequest() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        ? current.getRequest().getServletPath()
        : null;
  }
}
