package io.docket.security;

import io.docket.users.Actor;
import io.docket.users.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
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
      summary = "Who is signed in to this browser",
      description =
          "For pages with a session instead of a token: each POST, PUT and DELETE carries the given"
              + " header with the given value.")
  Session session(
      @AuthenticationPrincipal @Parameter(hidden = true) Actor actor,
      @Parameter(hidden = true) CsrfToken csrf) {
    var roles = actor.roles().stream().sorted().map(Role::key).toList();
    return new Session(actor.username(), roles, csrf.getHeaderName(), csrf.getToken());
  }

  record Session(
      @Schema(example = "clerk") String username,
      @Schema(example = "[\"user\"]") List<String> roles,
      @Schema(example = "X-CSRF-TOKEN") String csrfHeader,
      String csrfToken) {}
}
