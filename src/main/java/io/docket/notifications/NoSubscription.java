package io.docket.notifications;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** There is no calendar at this address, or the person has none: 404. */
public class NoSubscription extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Says so. */
  public NoSubscription() {
    super(HttpStatus.NOT_FOUND, "no-subscription", "There is no such calendar");
  }
}
