package io.docket.tasks;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** The task is not in a state in which this can be done: 409. */
public final class WrongState extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Says what the state is, or what to do first. */
  public WrongState(String message) {
    super(HttpStatus.CONFLICT, "wrong-state", message);
  }
}
