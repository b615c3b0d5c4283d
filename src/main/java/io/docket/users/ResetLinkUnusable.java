package io.docket.users;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** The link to set a new password is unknown, used or too old: 410. */
public class ResetLinkUnusable extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Says so. */
  public ResetLinkUnusable() {
    super(
        HttpStatus.GONE,
        "reset-link-unusable",
        "This link does not work any more; ask for a new one.");
  }
}
