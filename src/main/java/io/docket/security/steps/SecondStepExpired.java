package io.docket.security.steps;

import io.docket.web.Refusal;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The mfaToken is unknown, was used, or is too old. */
class SecondStepExpired extends Refusal {

  private static final long serialVersionUID = 1L;

  SecondStepExpired() {
    super(
        HttpStatus.UNAUTHORIZED,
        "second-step-expired",
        "This took too long. Sign in with your password again.");
  }

  @Override
  public Map<String, String> headers() {
    return Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Docket\"");
  }
}
