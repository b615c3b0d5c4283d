package io.docket.security;

import io.docket.web.Refusal;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** An account or an address must wait; nothing was evaluated. */
public class TooManyAttempts extends Refusal {

  private static final long serialVersionUID = 1L;

  private final Duration wait;

  /** To be tried again after this time. */
  public TooManyAttempts(Duration wait) {
    super(
        HttpStatus.TOO_MANY_REQUESTS,
        "too-many-attempts",
        "Too many attempts. Wait as long as Retry-After says, then try again.");
    this.wait = wait;
  }

  /** The whole seconds after which another attempt is evaluated. */
  public long seconds() {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }

  @Override
  public Map<String, String> headers() {
    return Map.of(HttpHeaders.RETRY_AFTER, Long.toString(seconds()));
  }
}
