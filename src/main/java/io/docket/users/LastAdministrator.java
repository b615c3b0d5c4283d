package io.docket.users;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody must be able to administer: 409. */
public class LastAdministrator extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Says so. */
  public LastAdministrator() {
    super(
        HttpStatus.CONFLICT,
        "last-administrator",
        "This is the last active administrator; make somebody else one first.");
  }
}
