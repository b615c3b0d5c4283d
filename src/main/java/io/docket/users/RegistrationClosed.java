package io.docket.users;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** People do not register here; an administrator opens accounts: 403. */
public class RegistrationClosed extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Says so. */
  public RegistrationClosed() {
    super(
        HttpStatus.FORBIDDEN,
        "registration-closed",
        "Accounts are opened by an administrator here.");
  }
}
