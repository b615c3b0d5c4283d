package io.docket.security;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** There is no such account, or none that one may look after: the answer does not say which. */
class NoSuchAccount extends Refusal {

  private static final long serialVersionUID = 1L;

  NoSuchAccount(String username) {
    super(HttpStatus.NOT_FOUND, "user-not-found", "There is no user \"%s\".".formatted(username));
  }
}
