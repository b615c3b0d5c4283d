package io.docket.users.web;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** Only leads may look beyond the people of their own teams. */
class NotYourTeam extends Refusal {

  private static final long serialVersionUID = 1L;

  NotYourTeam() {
    super(HttpStatus.FORBIDDEN, "not-your-team", "You may list the people of your own teams only.");
  }
}
