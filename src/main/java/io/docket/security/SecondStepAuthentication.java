package io.docket.security;

import io.docket.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A person whose password was right and whose second factor is still to come. Not signed in: there
 * are no authorities and no actor, so that whatever asks for either is shut.
 */
public final class SecondStepAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final String username;
  private final int credentialNumber;

  /** For that person. */
  public SecondStepAuthentication(Actor person) {
    super(AuthorityUtils.NO_AUTHORITIES);
    this.username = person.username();
    this.credentialNumber = person.credentialNumber();
  }

  /** Which held together with the password; see {@link Actor}. */
  public int credentialNumber() {
    return credentialNumber;
  }

  @Override
  public String getPrincipal() {
    return username;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }
}
