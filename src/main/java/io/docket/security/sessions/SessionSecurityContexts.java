package io.docket.security.sessions;

import io.docket.security.ActorAuthentication;
import io.docket.security.SecondStepAuthentication;
import io.docket.security.SecuritySettings;
import io.docket.security.sessions.SignedInBrowser.Step;
import io.docket.users.Actor;
import io.docket.users.Actors;
import io.docket.users.SecondFactors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps a user name in the session and looks up in each request who the person is now: a closed
 * account ends the session, a new password too (also one that came while it was being stored), a
 * withdrawn role or team is gone at once, and a second factor that was added since, or that a new
 * role requires, is asked for at once.
 */
@Component
class SessionSecurityContexts implements SecurityContextRepository {

  private final Actors actors;
  private final SecondFactors secondFactors;
  private final SessionSettings settings;
  private final SecuritySettings security;
  private final Clock clock;

  SessionSecurityContexts(
      Actors actors,
      SecondFactors secondFactors,
      SessionSettings settings,
      SecuritySettings security,
      Clock clock) {
    this.actors = actors;
    this.secondFactors = secondFactors;
    this.settings = settings;
    this.security = security;
    this.clock = clock;
  }

  /** Spring Security calls this when something first asks who is signed in. */
  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return new SecurityContextImpl(authentication(holder.getRequest().getSession(false)));
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    var authentication = context.getAuthentication();
    if (authentication instanceof ActorAuthentication actor) {
      var step = actor.hasSecondFactor() ? Step.WITH_SECOND_FACTOR : Step.WITHOUT_SECOND_FACTOR;
      save(actor.getName(), step, actor.getPrincipal().credentialNumber(), request);
    } else if (authentication instanceof SecondStepAuthentication halfway) {
      save(halfway.getPrincipal(), Step.PASSWORD, halfway.credentialNumber(), request);
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && SignedInBrowser.in(session::getAttribute) != null;
  }

  private @Nullable Authentication authentication(@Nullable HttpSession session) {
    var known = session == null ? null : SignedInBrowser.in(session::getAttribute);
    if (session == null || known == null) {
      return null;
    }
    var actor = isOver(known) ? null : person(known);
    if (actor == null) {
      session.invalidate();
      return null;
    }
    return isWaitingForSecondStep(known, actor)
        ? new SecondStepAuthentication(actor)
        : new ActorAuthentication(actor, known.step() == Step.WITH_SECOND_FACTOR);
  }

  private @Nullable Actor person(SignedInBrowser known) {
    return actors.find(known.username(), known.credentialNumber()).orElse(null);
  }

  private boolean isOver(SignedInBrowser known) {
    var lifetime =
        known.step() == Step.PASSWORD ? security.secondStepLifetime() : settings.absoluteTimeout();
    return Duration.between(known.signedInAt(), clock.instant()).compareTo(lifetime) >= 0;
  }

  private boolean isWaitingForSecondStep(SignedInBrowser known, Actor actor) {
    return known.step() == Step.PASSWORD
        || (known.step() == Step.WITHOUT_SECOND_FACTOR
            && (secondFactors.isRequiredFor(actor) || secondFactors.isActive(actor.username())));
  }

  /** A second step belongs to the sign-in that it completes: its time counts on. */
  private void save(String username, Step step, int credentialNumber, HttpServletRequest request) {
    var session = request.getSession();
    var known = SignedInBrowser.in(session::getAttribute);
    var browser = BrowserName.of(request.getHeader(HttpHeaders.USER_AGENT));
    var continues =
        known != null && known.username().equals(username) && step == Step.WITH_SECOND_FACTOR;
    var since = known != null && continues ? known.signedInAt() : clock.instant();
    new SignedInBrowser(username, step, credentialNumber, since, browser)
        .writeTo(session::setAttribute);
  }
}
