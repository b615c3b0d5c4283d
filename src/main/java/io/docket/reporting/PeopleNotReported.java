package io.docket.reporting;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** Reports about single people are switched off: 403. */
public class PeopleNotReported extends Refusal {

  private static final long serialVersionUID = 1L;

  /** The one message there is. */
  public PeopleNotReported() {
    super(
        HttpStatus.FORBIDDEN,
        "people-not-reported",
        "Reports about single people are switched off here; ask by team.");
  }
}
