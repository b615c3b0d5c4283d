package io.docket.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Builds problem details (RFC 9457) the way all of Docket's answers look. */
public final class Problems {

  /** The attribute of a request that names the type of the problem it was answered with. */
  public static final String KEY = "io.docket.problem";

  private Problems() {}

  /** The problem that a refusal tells. */
  public static ProblemDetail of(Refusal refusal) {
    return of(refusal.status(), refusal.problem(), refusal.getMessage(), refusal.violations());
  }

  /** A problem without fields at fault. */
  public static ProblemDetail of(HttpStatus status, String key, String detail) {
    return of(status, key, detail, List.of());
  }

  /** A problem of the given type key, with the fields at fault. */
  public static ProblemDetail of(
      HttpStatus status, String key, String detail, List<Violation> violations) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("/problems/" + key));
    problem.setTitle(title(key));
    if (!violations.isEmpty()) {
      problem.setProperty("errors", violations);
    }
    return problem;
  }

  /** The problem that Spring tells without a type of its own. */
  static ProblemDetail of(HttpStatus status, ProblemDetail untyped) {
    var key = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    return of(status, key, Objects.requireNonNullElse(untyped.getDetail(), "The request failed"));
  }

  /** The last segment of the type. */
  static String key(ProblemDetail problem) {
    var type = problem.getType().toString();
    return type.substring(type.lastIndexOf('/') + 1);
  }

  private static String title(String key) {
    var words = key.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
