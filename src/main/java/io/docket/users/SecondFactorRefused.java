package io.docket.users;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** The second factor is not in the state for this, or the code is wrong. */
public class SecondFactorRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  /** With a sentence for the person who asked. */
  public SecondFactorRefused(String detail) {
    super(HttpStatus.CONFLICT, "second-factor-refused", detail);
  }
}
