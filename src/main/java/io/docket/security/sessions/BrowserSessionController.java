package io.docket.security.sessions;

import io.docket.audit.AuditEvent;
import io.docket.audit.AuditKind;
import io.docket.audit.AuditTrail;
import io.docket.security.AccountAccess;
import io.docket.security.SignedOutEverywhere;
import io.docket.web.Page;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a person is signed in, and signing out everywhere. */
@RestController
@Tag(name = "Sign-in")
class BrowserSessionController {

  private final BrowserSessions sessions;
  private final AccountAccess access;
  private final ApplicationEventPublisher events;
  private final AuditTrail audit;

  BrowserSessionController(
      BrowserSessions sessions,
      AccountAccess access,
      ApplicationEventPublisher events,
      AuditTrail audit) {
    this.sessions = sessions;
    this.access = access;
    this.events = events;
    this.audit = audit;
  }

  @GetMapping("/users/{username}/sessions")
  @Operation(
      operationId = "listSessions",
      summary = "In which browsers somebody is signed in",
      description =
          "Your own with `me`; an administrator anybody's. The one last seen comes first.")
  @Refuses("user-not-found")
  Page<BrowserSession> list(@PathVariable String username, HttpServletRequest request) {
    var owner = access.ownOrAdministered(username);
    return new Page<>(sessions.of(owner, request.getRequestedSessionId()), null);
  }

  @DeleteMapping("/users/{username}/sessions")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  @Operation(
      operationId = "signOutEverywhere",
      summary = "Sign out everywhere",
      description =
          "Ends all sessions and tokens on every node, also the one of this request. API tokens"
              + " stay: take them back one by one.")
  @Refuses("user-not-found")
  public void signOutEverywhere(@PathVariable String username) {
    var owner = access.ownOrAdministered(username);
    events.publishEvent(new SignedOutEverywhere(owner));
    audit.record(AuditEvent.of(AuditKind.SIGNED_OUT_EVERYWHERE, access.actor().username(), owner));
  }
}
