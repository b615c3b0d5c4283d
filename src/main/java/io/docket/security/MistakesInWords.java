package io.docket.security;

import io.docket.engine.RefusalTranslation;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Tells mistakes of whoever asks apart from failures of the engine: its REST API would answer both
 * with 500. Only on the engine's own paths; Docket's REST API has its own words.
 */
@Component
final class MistakesInWords implements RefusalTranslation {

  /** How the engine begins what it says about a command, or a new tenant, that makes no sense. */
  private static final Pattern SENSELESS = Pattern.compile("ENGINE-(13|03072).*", Pattern.DOTALL);

  /** Here the engine's REST API takes a missing right for a failure. */
  private static final Pattern DECISIONS = Pattern.compile(".*/decision-[a-z-]*definition/.*");

  @Override
  public @Nullable RuntimeException translate(Throwable cause) {
    var path = RequestPath.whole();
    if (path == null || !RequestPath.isOfEngine(path)) {
      return null;
    }
    return cause instanceof AuthorizationException && DECISIONS.matcher(path).matches()
        ? answer(HttpStatus.FORBIDDEN, "You may not do this.", cause)
        : inWords(cause);
  }

  private static @Nullable RuntimeException inWords(Throwable cause) {
    if (cause instanceof TaskAlreadyClaimedException) {
      return answer(HttpStatus.CONFLICT, "Somebody else has this task already.", cause);
    }
    var isMistake =
        cause instanceof BadUserRequestException
            && !(cause instanceof SuspendedEntityInteractionException);
    if (isMistake) {
      return answer(HttpStatus.BAD_REQUEST, String.valueOf(cause.getMessage()), cause);
    }
    if (cause instanceof NullValueException) {
      return answer(HttpStatus.NOT_FOUND, "The engine does not find what this is about.", cause);
    }
    return isSenseless(cause)
        ? answer(HttpStatus.BAD_REQUEST, "The engine cannot do this now.", cause)
        : null;
  }

  private static boolean isSenseless(Throwable cause) {
    return cause.getClass() == ProcessEngineException.class
        && cause.getCause() == null
        && SENSELESS.matcher(String.valueOf(cause.getMessage())).matches();
  }

  private static RuntimeException answer(HttpStatus status, String sentence, Throwable cause) {
    return new WebApplicationException(
        sentence,
        cause,
        Response.status(status.value())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(problem(status, sentence))
            .build());
  }

  private static Map<String, Object> problem(HttpStatus status, String sentence) {
    var problem = new LinkedHashMap<String, Object>();
    problem.put("type", "/problems/engine-request-refused");
    problem.put("title", status.getReasonPhrase());
    problem.put("status", status.value());
    problem.put("detail", sentence);
    problem.put("message", sentence);
    return problem;
  }
}
