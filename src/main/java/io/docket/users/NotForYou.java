package io.docket.users;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** The person may not do this to accounts or teams: 403. */
public class NotForYou extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Says who may. */
  public NotForYou(String message) {
    super(HttpStatus.FORBIDDEN, "not-allowed", message);
  }
}
