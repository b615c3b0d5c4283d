package io.docket.users;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** A team that has open tasks or teams below it stays: 409. */
public class TeamInUse extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Says what it still has. */
  public TeamInUse(String message) {
    super(HttpStatus.CONFLICT, "team-in-use", message);
  }
}
