package io.docket.security;

import io.docket.users.Actor;
import io.docket.users.Role;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a script in a signed-in browser needs to talk to the REST API. */
@RestController
@Tag(name = "Sign-in")
class SessionController {

  @GetMapping("/session")
  @Operation(
      operationId = "readSession",
      summary = "Who is signed in to this browser",
      description =
          "For pages with a session instead of a token: each POST, PUT and DELETE carries the given"
              + " header with the given value. Not for programs with a token.")
  @SecurityRequirement(name = "session")
  @Refuses("forbidden")
  Session session(
      @AuthenticationPrincipal @Parameter(hidden = true) Actor actor,
      @Parameter(hidden = true) CsrfToken csrf) {
    var roles = actor.roles().stream().sorted().map(Role::key).toList();
    return new Session(actor.username(), roles, csrf.getHeaderName(), csrf.getToken());
  }

  /**
   * A signed-in browser's session.
   *
   * @param csrfHeader name of the header that a change carries
   * @param csrfToken value of that header
   */
  record Session(String username, List<String> roles, String csrfHeader, String csrfToken) {}
}
