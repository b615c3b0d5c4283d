package io.docket.security.tokens;

import io.docket.security.AccountAccess;
import io.docket.web.Page;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Named API tokens for integrations. */
@RestController
@Tag(name = "API tokens", description = "Named tokens for integrations")
class ApiTokenController {

  private final ApiTokenDesk desk;
  private final AccountAccess access;

  ApiTokenController(ApiTokenDesk desk, AccountAccess access) {
    this.desk = desk;
    this.access = access;
  }

  @GetMapping("/users/{username}/tokens")
  @Operation(
      operationId = "listApiTokens",
      summary = "List API tokens",
      description = "Your own with `me`; an administrator anybody's. All on one page, by name.")
  @Refuses("user-not-found")
  Page<ApiToken> list(@PathVariable String username) {
    return new Page<>(desk.list(access.ownOrAdministered(username)), null);
  }

  @PostMapping("/users/{username}/tokens")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "createApiToken",
      summary = "Create an API token",
      description =
          "Wants your own `password` once more. The answer is the only one that shows its value. It acts as its owner, within its"
              + " scopes, and ends after 90 days unless `expiresAt` says otherwise, a year at most."
              + " API tokens reach neither tokens, sessions, second factors nor passwords.")
  @Refuses({
    "invalid-request",
    "user-not-found",
    "token-name-taken",
    "account-not-open",
    "too-many-attempts",
    "too-busy"
  })
  ResponseEntity<CreatedToken> create(
      @PathVariable String username, @Valid @RequestBody NewToken request) {
    var owner = access.ownOrAdministered(username);
    var created = desk.create(owner, request);
    var location = URI.create("/users/%s/tokens/%s".formatted(owner, created.id()));
    return ResponseEntity.created(location).body(created);
  }

  @DeleteMapping("/users/{username}/tokens/{token}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "revokeApiToken",
      summary = "Take an API token back",
      description = "It is worthless from now on, on every node.")
  @Refuses({"user-not-found", "token-not-found"})
  void revoke(@PathVariable String username, @PathVariable UUID token) {
    desk.revoke(access.ownOrAdministered(username), token);
  }
}
