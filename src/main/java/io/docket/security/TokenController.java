package io.docket.security;

import io.docket.users.Accounts;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Access tokens for REST clients. */
@RestController
@Tag(name = "Sign-in", description = "Tokens for programs, sessions for browsers")
class TokenController {

  private final Accounts accounts;
  private final AccessTokens tokens;
  private final SecuritySettings settings;
  private final SecurityProblems problems;

  TokenController(
      Accounts accounts,
      AccessTokens tokens,
      SecuritySettings settings,
      SecurityProblems problems) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.settings = settings;
    this.problems = problems;
  }

  @PostMapping(
      path = "/login",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "signIn",
      summary = "Sign in",
      description = "Answers with a token for the header `Authorization: Bearer …`.")
  @SecurityRequirements
  @Refuses({"invalid-request", "wrong-credentials"})
  Token login(@Valid @RequestBody Credentials credentials) {
    var actor =
        accounts
            .verify(credentials.username(), credentials.password())
            .orElseThrow(() -> new BadCredentialsException("User name or password is wrong."));
    return new Token(tokens.issue(actor), "Bearer", settings.tokenLifetime().toSeconds());
  }

  @PostMapping("/logout")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "signOut",
      summary = "Sign out",
      description = "The token of this request is worthless from now on, on every node.")
  void logout(HttpServletRequest request) {
    Bearer.token(request).ifPresent(tokens::revoke);
  }

  @ExceptionHandler
  void refuse(
      BadCredentialsException wrong, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    problems.wrongCredentials(request, response);
  }

  /** Who wants to sign in. */
  record Credentials(@NotBlank String username, @NotBlank String password) {

    @Override
    public String toString() {
      return "Credentials[username=%s]".formatted(username);
    }
  }

  /**
   * What signing in gives.
   *
   * @param accessToken for the header Authorization
   * @param tokenType how it goes there
   * @param expiresIn seconds from now
   */
  record Token(String accessToken, String tokenType, long expiresIn) {}
}
