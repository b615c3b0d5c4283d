package io.docket.security;

import io.docket.engine.RefusalTranslation;
import io.docket.web.Refusal;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets a refusal reach people with its own status and words. Our REST API knows refusals; the
 * engine's, which Tasklist uses, would make 500 of one or put "Cannot complete task …" before it.
 * There it becomes an answer that is complete already: a problem detail (RFC 9457) with the {@code
 * message} that Tasklist shows.
 *
 * <p>Outside a request an optimistic locking failure stays what it is: the job executor repeats the
 * job because of it.
 */
@Component
final class RefusalsInWords implements RefusalTranslation {

  @Override
  public @Nullable RuntimeException translate(Throwable cause) {
    if (cause instanceof WebApplicationException answer) {
      return answer;
    }
    var path = RequestPath.find();
    if (cause instanceof Refusal refusal) {
      return inWordsOf(path, refusal);
    }
    var known = path == null ? null : refusalFor(cause);
    return known == null ? null : inWordsOf(path, known);
  }

  private static @Nullable Refusal refusalFor(Throwable cause) {
    if (cause instanceof OptimisticLockingException) {
      return new ChangedMeanwhile();
    }
    // A suspended process does not listen to its messages either.
    return cause instanceof SuspendedEntityInteractionException
            || cause instanceof MismatchingMessageCorrelationException
        ? new ProcessSuspended()
        : null;
  }

  private static RuntimeException inWordsOf(@Nullable String path, Refusal refusal) {
    return RequestPath.isOfEngine(path)
        ? new WebApplicationException(refusal.getMessage(), refusal, answer(refusal))
        : refusal;
  }

  private static Response answer(Refusal refusal) {
    return Response.status(refusal.status().value())
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(problem(refusal))
        .build();
  }

  private static Map<String, Object> problem(Refusal refusal) {
    var problem = new LinkedHashMap<String, Object>();
    problem.put("type", "/problems/" + refusal.problem());
    problem.put("title", refusal.status().getReasonPhrase());
    problem.put("status", refusal.status().value());
    problem.put("detail", refusal.getMessage());
    problem.put("message", refusal.getMessage());
    problem.put("errors", refusal.violations());
    return problem;
  }
}
