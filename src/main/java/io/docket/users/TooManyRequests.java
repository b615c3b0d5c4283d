package io.docket.users;

import io.docket.web.Refusal;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** From one address came more requests of a kind within an hour than are taken: 429. */
public class TooManyRequests extends Refusal {

  private static final long serialVersionUID = 1L;

  private final Duration wait;

  /** To be tried again after this time. */
  public TooManyRequests(Duration wait) {
    super(
        HttpStatus.TOO_MANY_REQUESTS,
        "too-many-requests",
        "This was asked for very often from where you are. Please try again in %d minutes."
            .formatted(wait.toMinutes() + 1));
    this.wait = wait;
  }

  @Override
  public Map<String, String> headers() {
    return Map.of(
        HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
  }
}
