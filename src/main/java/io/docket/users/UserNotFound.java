package io.docket.users;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** Nobody has that user name. */
public class UserNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Names the user name that was asked for. */
  public UserNotFound(String username) {
    super(HttpStatus.NOT_FOUND, "user-not-found", "There is no user \"%s\".".formatted(username));
  }
}
