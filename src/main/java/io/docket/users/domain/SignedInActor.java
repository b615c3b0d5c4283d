package io.docket.users.domain;

import io.docket.users.Actor;
import io.docket.users.CurrentActor;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The actor of Spring Security's context, which is the principal itself. */
@Component
class SignedInActor implements CurrentActor {

  @Override
  public Optional<Actor> find() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(Authentication::isAuthenticated)
        .map(Authentication::getPrincipal)
        .filter(Actor.class::isInstance)
        .map(Actor.class::cast);
  }
}
