package io.docket.security;

import org.springframework.security.access.AccessDeniedException;

/** An API token that was not made for this request (RFC 6750, section 3.1). */
public class InsufficientScope extends AccessDeniedException {

  private static final long serialVersionUID = 1L;

  /** Nobody is told which scope would do. */
  public InsufficientScope() {
    super("This API token has no scope for this.");
  }
}
