package io.docket.security.tokens;

import io.docket.security.ActorAuthentication;
import io.docket.security.InsufficientScope;
import io.docket.users.AccountDeactivated;
import io.docket.users.AccountReactivated;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Named API tokens: 256 random bits behind a prefix by which people and scanners know them. They
 * end at their time, when they are taken back, and when their owner's account is closed; a new
 * password of the owner leaves them, since nobody has typed it into them.
 */
@Component
class ApiTokens {

  static final String PREFIX = "docket_";

  private static final int BYTES = 32;

  /** So that a busy integration does not write with each call. */
  private static final Duration USE_NOTED = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ApiTokens(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Keeps a token and tells its value, which nobody can read again; empty if the name is taken.
   *
   * @throws AccountNotOpen if the owner's account is not active
   */
  @Transactional
  public Optional<String> create(String owner, ApiToken token) {
    if (!isActive(owner)) {
      throw new AccountNotOpen();
    }
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var value = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var created =
        jdbc.sql(
                """
                insert into api_token
                  (id, hash, username, name, scopes, created_by, created_at, expires_at)
                values
                  (:id, :hash, :username, :name, :scopes, :createdBy, :createdAt, :expiresAt)
                on conflict (username, name) do nothing""")
            .param("id", token.id())
            .param("hash", DigestUtils.sha256(value))
            .param("username", owner)
            .param("name", token.name())
            .param("scopes", token.scopes().toArray(String[]::new))
            .param("createdBy", token.createdBy())
            .param("createdAt", utc(token.createdAt()))
            .param("expiresAt", utc(token.expiresAt()))
            .update();
    return created == 1 ? Optional.of(value) : Optional.empty();
  }

  List<ApiToken> of(String owner) {
    return jdbc.sql(
            """
            select id, name, scopes, created_by, created_at, expires_at, last_used_at
            from api_token where username = :username order by name""")
        .param("username", owner)
        .query(ApiTokens::token)
        .list();
  }

  @Transactional
  public boolean revoke(String owner, UUID id) {
    return jdbc.sql("delete from api_token where id = :id and username = :username")
            .param("id", id)
            .param("username", owner)
            .update()
        == 1;
  }

  @EventListener
  void when(AccountDeactivated deactivated) {
    end(deactivated.username());
  }

  /** Whatever slipped in while the account was being closed. */
  @EventListener
  void when(AccountReactivated reactivated) {
    end(reactivated.username());
  }

  /**
   * Who bears this token.
   *
   * @throws InsufficientScope if it was not made for such a request
   */
  Optional<ActorAuthentication> find(String token, String method, String path) {
    var found =
        jdbc.sql(
                """
                select t.id, t.scopes, t.last_used_at, t.created_by,
                  a.username, a.roles, a.member_of, a.leads, a.credential_number
                from api_token t join actor a on a.username = t.username
                where t.hash = :hash and t.expires_at > :now""")
            .param("hash", DigestUtils.sha256(token))
            .param("now", utc(clock.instant()))
            .query(ShownApiToken::of)
            .optional();
    found.ifPresent(bearer -> bearer.requireScope(method, path));
    found.ifPresent(this::noteUse);
    return found.map(ShownApiToken::authentication);
  }

  private void end(String owner) {
    jdbc.sql("delete from api_token where username = :username").param("username", owner).update();
  }

  /** Whoever closes the account in this moment waits, or is waited for. */
  private boolean isActive(String owner) {
    return jdbc.sql("select username from app_user where username = :username and active for share")
        .param("username", owner)
        .query(String.class)
        .optional()
        .isPresent();
  }

  private void noteUse(ShownApiToken bearer) {
    var now = clock.instant();
    var lastUsed = bearer.lastUsedAt();
    if (lastUsed == null || lastUsed.plus(USE_NOTED).isBefore(now)) {
      jdbc.sql("update api_token set last_used_at = :now where id = :id")
          .param("now", utc(now))
          .param("id", bearer.id())
          .update();
    }
  }

  private static ApiToken token(ResultSet row, int number) throws SQLException {
    return new ApiToken(
        row.getObject("id", UUID.class),
        row.getString("name"),
        ShownApiToken.scopesIn(row),
        row.getString("created_by"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        ShownApiToken.lastUseIn(row));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
