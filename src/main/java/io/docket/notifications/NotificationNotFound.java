package io.docket.notifications;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** There is no such notification, or the person may not see it: 404. */
public class NotificationNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Says no more, so that nobody learns which ids exist. */
  public NotificationNotFound() {
    super(HttpStatus.NOT_FOUND, "notification-not-found", "There is no such notification");
  }
}
