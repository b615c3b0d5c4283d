package io.docket.tasks;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** The person sees the task but may not do this to it: 403. */
public final class NotAllowed extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Says who may. */
  public NotAllowed(String message) {
    super(HttpStatus.FORBIDDEN, "not-allowed", message);
  }
}
