package io.docket.users;

import io.docket.web.Refusal;
import io.docket.web.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;

/** An account that breaks the rules, with every field at fault. */
public class InvalidAccount extends Refusal {

  private static final long serialVersionUID = 1L;

  /** With every field at fault. */
  public InvalidAccount(List<Violation> violations) {
    super(
        HttpStatus.BAD_REQUEST,
        "invalid-account",
        "This account cannot be stored as it is.",
        violations);
  }
}
