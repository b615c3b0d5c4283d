package io.docket.security;

import io.docket.users.Accounts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Signs in by user name and password; every way to be wrong has the same answer. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

  private final Accounts accounts;

  PasswordAuthentication(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    return accounts
        .verify(attempt.getName(), String.valueOf(attempt.getCredentials()))
        .map(ActorAuthentication::new)
        .orElseThrow(() -> new BadCredentialsException("User name or password is wrong."));
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
