package io.docket.users;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody has that user name already. */
public class AccountTaken extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Names the user name. */
  public AccountTaken(String username) {
    super(
        HttpStatus.CONFLICT, "account-taken", "The user name \"%s\" is taken.".formatted(username));
  }
}
