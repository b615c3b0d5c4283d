package io.docket.security.steps;

import io.docket.users.OldPassword;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** The password typed once more, behind the brake of the first step. */
@Component
class BrakedOldPassword implements OldPassword {

  private final Steps steps;
  private final HttpServletRequest request;

  /**
   * @param request of the thread that asks
   */
  BrakedOldPassword(Steps steps, HttpServletRequest request) {
    this.steps = steps;
    this.request = request;
  }

  @Override
  public boolean isRight(String username, String password) {
    return steps.passwordAgain(username, password, request.getRemoteAddr());
  }
}
