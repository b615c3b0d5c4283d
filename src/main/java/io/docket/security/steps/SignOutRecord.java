package io.docket.security.steps;

import io.docket.security.ActorAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Reports that somebody has signed out of a browser. */
@Component
class SignOutRecord implements LogoutHandler {

  private final SignInRecord record;

  SignOutRecord(SignInRecord record) {
    this.record = record;
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    if (authentication instanceof ActorAuthentication) {
      record.signedOut(authentication.getName());
    }
  }
}
