package io.docket.security.steps;

import io.docket.web.Refusal;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** User name or password is wrong, or the account is closed: the answer does not say which. */
class WrongCredentials extends Refusal {

  private static final long serialVersionUID = 1L;

  WrongCredentials() {
    super(HttpStatus.UNAUTHORIZED, "wrong-credentials", "User name or password is wrong.");
  }

  @Override
  public Map<String, String> headers() {
    return Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Docket\"");
  }
}
