package io.docket.users;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** There is a team of that key already. */
public class TeamTaken extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Names the key. */
  public TeamTaken(String key) {
    super(HttpStatus.CONFLICT, "team-taken", "There is a team \"%s\" already.".formatted(key));
  }
}
