package io.docket.security.tokens;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** The owner has no such token. */
final class TokenNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  TokenNotFound() {
    super(HttpStatus.NOT_FOUND, "token-not-found", "There is no such API token.");
  }
}
