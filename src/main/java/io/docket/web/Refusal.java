package io.docket.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A request that Docket understood and declines, told to the caller as a problem detail (RFC 9457).
 * Each subclass names one fact. Its message is shown to people, so it carries nothing secret.
 */
public abstract class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String problem;
  private final String words;
  private final transient List<Violation> violations;

  /**
   * @param status a 4xx status, since a refusal is about what the caller did; or 503 where it is
   *     about what everybody does at this moment
   * @param problem stable key of the problem type, for example {@code task-not-found}
   */
  protected Refusal(HttpStatus status, String problem, String message) {
    this(status, problem, message, List.of());
  }

  /** A refusal that also names the fields at fault. */
  protected Refusal(HttpStatus status, String problem, String message, List<Violation> violations) {
    super(message);
    this.words = message;
    this.status = status;
    this.problem = problem;
    this.violations = List.copyOf(violations);
  }

  /** What is wrong, in words for the person who asked. */
  @Override
  public String getMessage() {
    return words;
  }

  /** The HTTP status that says it best. */
  public HttpStatus status() {
    return status;
  }

  /** Stable key of the problem type: the last segment of its URI under {@code /problems/}. */
  public String problem() {
    return problem;
  }

  /** The fields at fault, in the order of the request; empty where none is. */
  public List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }

  /** Headers of the answer, beyond those that every refusal has. */
  public Map<String, String> headers() {
    return Map.of();
  }
}
