package io.docket.notifications;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** Nothing of the notification failed, and nothing waits for another attempt: 409. */
public final class NothingToRetry extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Says so. */
  public NothingToRetry() {
    super(
        HttpStatus.CONFLICT,
        "nothing-to-retry",
        "Nothing of this notification failed, and nothing of it waits for another attempt");
  }
}
