package io.docket.users;

import io.docket.web.Refusal;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Too many passwords are being hashed; this one was not looked at: 503. */
public class TooBusy extends Refusal {

  private static final long serialVersionUID = 1L;

  private final Duration wait;

  /** To be tried again after this time. */
  public TooBusy(Duration wait) {
    super(
        HttpStatus.SERVICE_UNAVAILABLE,
        "too-busy",
        "Too many people sign in at this moment. Nothing was checked; try again in some seconds.");
    this.wait = wait;
  }

  @Override
  public Map<String, String> headers() {
    return Map.of(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
  }
}
