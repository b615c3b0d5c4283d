package io.docket.security.steps;

import io.docket.web.Refusal;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The code is wrong, was used before, or is from another time. */
class WrongCode extends Refusal {

  private static final long serialVersionUID = 1L;

  WrongCode() {
    super(HttpStatus.UNAUTHORIZED, "wrong-code", "This code is wrong or was used before.");
  }

  @Override
  public Map<String, String> headers() {
    return Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Docket\"");
  }
}
