package io.docket.security.sessions;

import io.docket.security.AccountAccess;
import io.docket.web.Page;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
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
  private final SignOutEverywhere signOut;
  private final AccountAccess access;

  BrowserSessionController(
      BrowserSessions sessions, SignOutEverywhere signOut, AccountAccess access) {
    this.sessions = sessions;
    this.signOut = signOut;
    this.access = access;
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
  @Operation(
      operationId = "signOutEverywhere",
      summary = "Sign out everywhere",
      description =
          "Ends all sessions and tokens on every node, also the one of this request. API tokens"
              + " stay: take them back one by one.")
  @Refuses("user-not-found")
  void signOutEverywhere(@PathVariable String username) {
    signOut.of(access.ownOrAdministered(username));
  }
}
