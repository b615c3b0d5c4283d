package io.docket.users;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** There is no team of that key: 404. */
public class TeamNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Says so. */
  public TeamNotFound() {
    super(HttpStatus.NOT_FOUND, "team-not-found", "There is no such team.");
  }
}
