package io.docket.security.tokens;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** The owner has a token of that name. */
final class TokenNameTaken extends Refusal {

  private static final long serialVersionUID = 1L;

  TokenNameTaken() {
    super(HttpStatus.CONFLICT, "token-name-taken", "There is an API token of that name already.");
  }
}
