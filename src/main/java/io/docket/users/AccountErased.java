package io.docket.users;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** The personal data of this account are gone, so it stays closed: 409. */
public class AccountErased extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Says so. */
  public AccountErased() {
    super(
        HttpStatus.CONFLICT,
        "account-erased",
        "The personal data of this account are erased; open a new one.");
  }
}
