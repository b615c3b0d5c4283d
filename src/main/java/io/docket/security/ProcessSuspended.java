package io.docket.security;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** An operator has suspended the process behind the task. */
final class ProcessSuspended extends Refusal {

  private static final long serialVersionUID = 1L;

  ProcessSuspended() {
    super(
        HttpStatus.CONFLICT,
        "process-suspended",
        "An operator has suspended this task. Try again when it runs on.");
  }
}
