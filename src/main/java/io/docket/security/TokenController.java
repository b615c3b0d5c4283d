package io.docket.security;

import io.docket.users.Accounts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Access tokens for REST clients. */
@RestController
@Tag(name = "Sign-in")
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
      summary = "Sign in",
      description = "Answers with a token for the header `Authorization: Bearer …`.")
  @SecurityRequirements
  @ApiResponse(responseCode = "200", description = "Signed in")
  @ApiResponse(
      responseCode = "401",
      description = "User name or password is wrong, or the account is closed",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
              schema = @Schema(implementation = ProblemDetail.class)))
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
      summary = "Sign out",
      description = "The token of this request is worthless from now on, on every node.")
  @ApiResponse(responseCode = "204", description = "Signed out")
  void logout(HttpServletRequest request) {
    Bearer.token(request).ifPresent(tokens::revoke);
  }

  @ExceptionHandler
  void refuse(
      BadCredentialsException wrong, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    problems.wrongCredentials(request, response);
  }

  record Credentials(
      @NotBlank @Schema(example = "clerk") String username,
      @NotBlank @Schema(example = "correct horse battery staple") String password) {

    @Override
    public String toString() {
      return "Credentials[username=%s]".formatted(username);
    }
  }

  record Token(
      @Schema(example = "hTlzOFPp0m2kD4Vb8bJxqfJ1n3g7m0o9xkqzBq0s3aE") String accessToken,
      @Schema(example = "Bearer") String tokenType,
      @Schema(description = "Seconds from now", example = "3600") long expiresIn) {}
}
