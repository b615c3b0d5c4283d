package io.docket.security.tokens;

import io.docket.audit.AuditEvent;
import io.docket.audit.AuditKind;
import io.docket.audit.AuditTrail;
import io.docket.security.AccountAccess;
import io.docket.users.OldPassword;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What people do with API tokens, recorded in the audit trail. Whether they may look after the
 * owner's is checked before.
 */
@Component
class ApiTokenDesk {

  private final ApiTokens tokens;
  private final ApiTokenRules rules;
  private final AccountAccess access;
  private final AuditTrail audit;
  private final OldPassword old;
  private final TransactionOperations transaction;

  @SuppressWarnings("TooManyParameters")
  ApiTokenDesk(
      ApiTokens tokens,
      ApiTokenRules rules,
      AccountAccess access,
      AuditTrail audit,
      OldPassword old,
      TransactionOperations transaction) {
    this.tokens = tokens;
    this.rules = rules;
    this.access = access;
    this.audit = audit;
    this.old = old;
    this.transaction = transaction;
  }

  List<ApiToken> list(String owner) {
    return tokens.of(owner);
  }

  /** The token of that id; throws {@link TokenNotFound} if the owner has none. */
  ApiToken find(String owner, UUID id) {
    return tokens.of(owner).stream()
        .filter(token -> token.id().equals(id))
        .findFirst()
        .orElseThrow(TokenNotFound::new);
  }

  /**
   * Throws {@link TokenNameTaken} if the owner has one of that name, {@link AccountNotOpen} if the
   * owner's account is closed, and {@link io.docket.web.InvalidRequest} if the caller's own
   * password is wrong.
   */
  CreatedToken create(String owner, NewToken request) {
    var creator = access.actor().username();
    var token = rules.token(request, creator);
    old.require(creator, request.password());
    return transaction.execute(status -> keep(owner, token));
  }

  private CreatedToken keep(String owner, ApiToken token) {
    var value = tokens.create(owner, token).orElseThrow(TokenNameTaken::new);
    record(
        AuditKind.TOKEN_CREATED,
        owner,
        Map.of(
            "id", token.id().toString(),
            "token", token.name(),
            "scopes", String.join(" ", token.scopes()),
            "expiresAt", token.expiresAt().toString()));
    return new CreatedToken(token.id(), token.name(), token.scopes(), token.expiresAt(), value);
  }

  /** Throws {@link TokenNotFound} if the owner has none of that id. */
  @Transactional
  public void revoke(String owner, UUID id) {
    var token = find(owner, id);
    if (!tokens.revoke(owner, id)) {
      throw new TokenNotFound();
    }
    record(AuditKind.TOKEN_REVOKED, owner, Map.of("id", id.toString(), "token", token.name()));
  }

  private void record(AuditKind kind, String owner, Map<String, String> details) {
    audit.record(new AuditEvent(kind, access.actor().username(), owner, details));
  }
}
