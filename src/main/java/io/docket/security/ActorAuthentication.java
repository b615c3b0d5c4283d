package io.docket.security;

import io.docket.users.Actor;
import io.docket.users.Role;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A person who is fully signed in; the principal is the {@link Actor}, and no secret is kept. */
public final class ActorAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final Actor actor;
  private final boolean secondFactor;

  /**
   * @param secondFactor whether they showed a second factor, not only a password
   */
  public ActorAuthentication(Actor actor, boolean secondFactor) {
    super(
        AuthorityUtils.createAuthorityList(
            Arrays.stream(Role.values()).filter(actor::has).map(Role::name).toList()));
    this.actor = actor;
    this.secondFactor = secondFactor;
    setAuthenticated(true);
  }

  /** Whether they showed a second factor, not only a password. */
  public boolean hasSecondFactor() {
    return secondFactor;
  }

  @Override
  public Actor getPrincipal() {
    return actor;
  }

  @Override
  public String getName() {
    return actor.username();
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }
}
