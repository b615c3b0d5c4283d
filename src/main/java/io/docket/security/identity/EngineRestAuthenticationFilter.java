package io.docket.security.identity;

import io.docket.users.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine's REST API who is signed in to Docket; without a person it stays shut. */
class EngineRestAuthenticationFilter extends OncePerRequestFilter {

  private final CurrentActor currentActor;
  private final IdentityService identityService;

  EngineRestAuthenticationFilter(CurrentActor currentActor, IdentityService identityService) {
    this.currentActor = currentActor;
    this.identityService = identityService;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var actor = currentActor.find().orElse(null);
    if (actor == null) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    identityService.setAuthentication(actor.username(), List.copyOf(actor.groups()), List.of());
    try {
      chain.doFilter(request, response);
    } finally {
      identityService.clearAuthentication();
    }
  }
}
