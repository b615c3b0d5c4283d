package io.docket.users.domain;

import io.docket.users.ActingBy;
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
    return authentication()
        .filter(Authentication::isAuthenticated)
        .map(Authentication::getPrincipal)
        .filter(Actor.class::isInstance)
        .map(Actor.class::cast);
  }

  @Override
  public ActingBy actingBy() {
    return authentication()
        .map(Authentication::getDetails)
        .filter(ActingBy.class::isInstance)
        .map(ActingBy.class::cast)
        .orElse(ActingBy.THEMSELVES);
  }

  private static Optional<Authentication> authentication() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
  }
}
