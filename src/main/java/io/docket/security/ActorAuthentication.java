package io.docket.security;

import io.docket.users.Actor;
import io.docket.users.Role;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A person who is fully signed in; the principal is the {@link Actor}, and no secret is kept. */
final class ActorAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final Actor actor;

  ActorAuthentication(Actor actor) {
    super(
        AuthorityUtils.createAuthorityList(
            Arrays.stream(Role.values()).filter(actor::has).map(Role::name).toList()));
    this.actor = actor;
    setAuthenticated(true);
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
