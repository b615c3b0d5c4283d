package io.docket.security.steps;

import io.docket.security.AccountAccess;
import io.docket.security.BearerTokens;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing out over REST. */
@RestController
@Tag(name = "Sign-in")
class SignOutController {

  private static final int SCHEME = "Bearer ".length();

  private final BearerTokens tokens;
  private final AccountAccess access;
  private final SignInRecord record;

  SignOutController(BearerTokens tokens, AccountAccess access, SignInRecord record) {
    this.tokens = tokens;
    this.access = access;
    this.record = record;
  }

  /** Spring Security lets through only who shows a living token. */
  @PostMapping("/logout")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  @Operation(
      operationId = "signOut",
      summary = "Sign out",
      description = "The token of this request is worthless from now on, on every node.")
  @Refuses("forbidden")
  public void logout(
      @RequestHeader(HttpHeaders.AUTHORIZATION) @Parameter(hidden = true) String authorization) {
    tokens.revoke(authorization.substring(SCHEME).strip());
    record.signedOut(access.actor().username());
  }
}
