package io.docket.users;

import io.docket.web.Refusal;
import io.docket.web.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A team that breaks the rules, with every field at fault. */
public class InvalidTeam extends Refusal {

  private static final long serialVersionUID = 1L;

  /** With every field at fault. */
  public InvalidTeam(List<Violation> violations) {
    super(
        HttpStatus.BAD_REQUEST, "invalid-team", "This team cannot be stored as it is.", violations);
  }
}
