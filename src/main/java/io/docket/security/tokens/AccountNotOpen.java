package io.docket.security.tokens;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** A token for an account that nobody can use would come alive when it is opened. */
final class AccountNotOpen extends Refusal {

  private static final long serialVersionUID = 1L;

  AccountNotOpen() {
    super(
        HttpStatus.CONFLICT,
        "account-not-open",
        "This account is not open, so it can have no new API token.");
  }
}
