package io.docket.security.identity;

import io.docket.users.Actor;
import io.docket.users.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells Tasklist, Cockpit and Admin who is signed in to Docket, with the groups as they are now.
 *
 * <p>Unlike the engine's own filter for this it does not look at the path: a path that is merely
 * spelled differently must never reach the engine without a person, since the engine checks nothing
 * then.
 */
class WebappAuthenticationFilter extends OncePerRequestFilter {

  private static final Set<String> APPLICATIONS = Set.of("tasklist", "cockpit", "admin", "welcome");

  private static final Pattern START_PAGE = Pattern.compile("/camunda/app/([\\w-]+)/([\\w-]+)/?");

  private final CurrentActor currentActor;
  private final ProcessEngine engine;

  WebappAuthenticationFilter(CurrentActor currentActor, ProcessEngine engine) {
    this.currentActor = currentActor;
    this.engine = engine;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (namesNothing(request.getServletPath())) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    var actor = currentActor.find().orElse(null);
    if (actor == null || !isTold(request.getSession(), actor)) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    chain.doFilter(request, response);
  }

  /** The engine's pages fail with 500 on an application or an engine that there is not. */
  private boolean namesNothing(String path) {
    var start = START_PAGE.matcher(path);
    return start.matches()
        && !(APPLICATIONS.contains(start.group(1)) && start.group(2).equals(engine.getName()));
  }

  private boolean isTold(HttpSession session, Actor actor) {
    var known =
        (UserAuthentication)
            AuthenticationUtil.getAuthsFromSession(session)
                .getAuthenticationForProcessEngine(engine.getName());
    if (isCurrent(known, actor)) {
      return true;
    }
    var authentication =
        AuthenticationUtil.createAuthentication(
            engine, actor.username(), List.copyOf(actor.groups()), List.of());
    // Not changed but replaced: the session in the database sees no change within its values.
    var told = new Authentications();
    if (authentication != null) {
      told.addOrReplace(authentication);
    }
    AuthenticationUtil.updateSession(session, told);
    return authentication != null;
  }

  private static boolean isCurrent(@Nullable UserAuthentication known, Actor actor) {
    return known != null
        && known.getIdentityId().equals(actor.username())
        && new HashSet<>(known.getGroupIds()).equals(actor.groups());
  }
}
