package io.docket.security.tokens;

import io.docket.audit.AuditEvent;
import io.docket.audit.AuditKind;
import io.docket.audit.AuditTrail;
import io.docket.security.AccountAccess;
import io.docket.web.Page;
import io.docket.web.Refusal;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
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

  private final ApiTokens tokens;
  private final ApiTokenRules rules;
  private final AccountAccess access;
  private final AuditTrail audit;

  ApiTokenController(
      ApiTokens tokens, ApiTokenRules rules, AccountAccess access, AuditTrail audit) {
    this.tokens = tokens;
    this.rules = rules;
    this.access = access;
    this.audit = audit;
  }

  @GetMapping("/users/{username}/tokens")
  @Operation(
      operationId = "listApiTokens",
      summary = "List API tokens",
      description = "Your own with `me`; an administrator anybody's. All on one page, by name.")
  @Refuses("user-not-found")
  Page<ApiToken> list(@PathVariable String username) {
    return new Page<>(tokens.of(access.ownOrAdministered(username)), null);
  }

  @PostMapping("/users/{username}/tokens")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  @Operation(
      operationId = "createApiToken",
      summary = "Create an API token",
      description =
          "The answer is the only one that shows its value. It acts as its owner, within its"
              + " scopes, and ends after 90 days unless `expiresAt` says otherwise, a year at most."
              + " API tokens reach neither tokens, sessions, second factors nor passwords.")
  @Refuses({"invalid-request", "user-not-found", "token-name-taken"})
  public ResponseEntity<CreatedToken> create(
      @PathVariable String username, @Valid @RequestBody NewToken request) {
    var owner = access.ownOrAdministered(username);
    var token = rules.token(request, access.actor().username());
    var value = tokens.create(owner, token).orElseThrow(TokenNameTaken::new);
    var details = Map.of("token", token.name(), "scopes", String.join(" ", token.scopes()));
    audit.record(new AuditEvent(AuditKind.TOKEN_CREATED, token.createdBy(), owner, details));
    var location = URI.create("/users/%s/tokens/%s".formatted(owner, token.id()));
    return ResponseEntity.created(location)
        .body(new CreatedToken(token.id(), token.name(), token.scopes(), token.expiresAt(), value));
  }

  @DeleteMapping("/users/{username}/tokens/{token}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  @Operation(
      operationId = "revokeApiToken",
      summary = "Take an API token back",
      description = "It is worthless from now on, on every node.")
  @Refuses({"user-not-found", "token-not-found"})
  public void revoke(@PathVariable String username, @PathVariable UUID token) {
    var owner = access.ownOrAdministered(username);
    if (!tokens.revoke(owner, token)) {
      throw new TokenNotFound();
    }
    var details = Map.of("token", token.toString());
    audit.record(
        new AuditEvent(AuditKind.TOKEN_REVOKED, access.actor().username(), owner, details));
  }

  /**
   * An API token as it was just made.
   *
   * @param value for the header Authorization; nobody can read it again
   */
  record CreatedToken(UUID id, String name, List<String> scopes, Instant expiresAt, String value) {

    @Override
    public String toString() {
      return "CreatedToken[id=%s]".formatted(id);
    }
  }

  /** The owner has a token of that name. */
  static final class TokenNameTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    TokenNameTaken() {
      super(HttpStatus.CONFLICT, "token-name-taken", "There is an API token of that name already.");
    }
  }

  /** The owner has no such token. */
  static final class TokenNotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    TokenNotFound() {
      super(HttpStatus.NOT_FOUND, "token-not-found", "There is no such API token.");
    }
  }
}
