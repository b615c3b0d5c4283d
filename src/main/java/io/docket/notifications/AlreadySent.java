package io.docket.notifications;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** There is nothing left to try: 409. */
public class AlreadySent extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Says so. */
  public AlreadySent() {
    super(HttpStatus.CONFLICT, "already-sent", "It has arrived, or is not to be sent any more");
  }
}
