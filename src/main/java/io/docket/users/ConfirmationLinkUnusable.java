package io.docket.users;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** The link to confirm a mail address is unknown, used or too old: 410. */
public class ConfirmationLinkUnusable extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Says so. */
  public ConfirmationLinkUnusable() {
    super(
        HttpStatus.GONE,
        "confirmation-link-unusable",
        "This link does not work any more; your profile sends a new one.");
  }
}
