package io.docket.welcome;

import io.docket.users.Actors;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/** Lets sample people create sample data themselves, so that it looks as if they had. */
@Component
class ActingAs {

  private final Actors actors;

  ActingAs(Actors actors) {
    this.actors = actors;
  }

  void run(String username, Runnable action) {
    var actor = actors.find(username).orElseThrow();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        new PreAuthenticatedAuthenticationToken(actor, "none", AuthorityUtils.NO_AUTHORITIES));
    SecurityContextHolder.setContext(context);
    try {
      action.run();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
