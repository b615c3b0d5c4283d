package io.docket.security.steps;

import io.docket.security.ActorAuthentication;
import io.docket.users.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Signs a browser in with both factors, under a new session id. */
@Component
class BrowserSignIn {

  private final SecurityContextRepository contexts;

  BrowserSignIn(SecurityContextRepository contexts) {
    this.contexts = contexts;
  }

  void complete(Actor actor, HttpServletRequest request, HttpServletResponse response) {
    request.changeSessionId();
    var context = new SecurityContextImpl(new ActorAuthentication(actor, true));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }
}
