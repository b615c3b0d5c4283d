package io.docket.security;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** Two people, or a person and a timer, changed the same task at the same moment. */
final class ChangedMeanwhile extends Refusal {

  private static final long serialVersionUID = 1L;

  ChangedMeanwhile() {
    super(
        HttpStatus.CONFLICT,
        "changed-meanwhile",
        "Somebody else changed this task at the same moment. Load it again and repeat your change.");
  }
}
