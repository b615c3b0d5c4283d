package io.docket.users;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** Only what belongs to a closed account can be erased: 409. */
public class AccountOpen extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Says so. */
  public AccountOpen() {
    super(HttpStatus.CONFLICT, "account-open", "This account is open; deactivate it first.");
  }
}
