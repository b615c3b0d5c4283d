package io.docket.security;

import io.docket.users.Actor;
import io.docket.users.ActorRowMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opaque access tokens: 256 random bits, known to the bearer alone. The database holds their
 * SHA-256 and asks each time who the bearer is now, so that every node forgets a token, a closed
 * account or a withdrawn role at once.
 */
@Component
class AccessTokens {

  private static final int BYTES = 32;

  /** Enough to keep up with sign-ins, and never a long statement within one. */
  private static final int CLEARED_AT_ONCE = 100;

  private final JdbcClient jdbc;
  private final SecuritySettings settings;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  AccessTokens(JdbcClient jdbc, SecuritySettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /** A new token for this person. */
  @Transactional
  public String issue(Actor actor) {
    clearExpired();
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    jdbc.sql("insert into access_token (hash, username, expires_at) values (:hash, :username, :at)")
        .param("hash", hash(token))
        .param("username", actor.username())
        .param("at", utc(clock.instant().plus(settings.tokenLifetime())))
        .update();
    return token;
  }

  /** Who bears this token, with the rights they have now; empty if it is unknown or expired. */
  public Optional<Actor> find(String token) {
    return jdbc.sql(
            """
            select a.username, a.roles, a.member_of, a.leads
            from access_token t join actor a on a.username = t.username
            where t.hash = :hash and t.expires_at > :now""")
        .param("hash", hash(token))
        .param("now", utc(clock.instant()))
        .query(new ActorRowMapper())
        .optional();
  }

  /** Makes this token worthless on every node. */
  @Transactional
  public void revoke(String token) {
    jdbc.sql("delete from access_token where hash = :hash").param("hash", hash(token)).update();
  }

  private void clearExpired() {
    jdbc.sql(
            """
            delete from access_token where hash in (
              select hash from access_token where expires_at <= :now
              limit :most for update skip locked)""")
        .param("now", utc(clock.instant()))
        .param("most", CLEARED_AT_ONCE)
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
