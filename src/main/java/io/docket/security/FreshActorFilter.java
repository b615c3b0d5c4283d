package io.docket.security;

import io.docket.users.Actor;
import io.docket.users.Actors;
import io.docket.users.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks up in each request of a session who the person is now: a closed account ends the session,
 * and a withdrawn role or team is gone at once.
 */
class FreshActorFilter extends OncePerRequestFilter {

  private final CurrentActor currentActor;
  private final Actors actors;

  FreshActorFilter(CurrentActor currentActor, Actors actors) {
    this.currentActor = currentActor;
    this.actors = actors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    currentActor.find().ifPresent(actor -> refresh(actor, request));
    chain.doFilter(request, response);
  }

  private void refresh(Actor actor, HttpServletRequest request) {
    actors
        .find(actor.username())
        .map(ActorAuthentication::new)
        .ifPresentOrElse(
            fresh -> SecurityContextHolder.setContext(new SecurityContextImpl(fresh)),
            () -> end(request));
  }

  private static void end(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
