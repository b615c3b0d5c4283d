package io.docket.security.steps;

import io.docket.security.ActorAuthentication;
import io.docket.security.SecondStepAuthentication;
import io.docket.security.TooManyAttempts;
import io.docket.users.TooBusy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** The first step on the sign-in page; every way to be wrong has the same answer. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

  private final Steps steps;

  PasswordAuthentication(Steps steps) {
    this.steps = steps;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    try {
      var actor =
          steps
              .password(
                  attempt.getName(), String.valueOf(attempt.getCredentials()), address(attempt))
              .orElseThrow(() -> new BadCredentialsException("User name or password is wrong."));
      return steps.needSecond(actor)
          ? new SecondStepAuthentication(actor)
          : new ActorAuthentication(actor, false);
    } catch (TooManyAttempts | TooBusy waiting) {
      throw new LockedException("waiting", waiting);
    }
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }
}
