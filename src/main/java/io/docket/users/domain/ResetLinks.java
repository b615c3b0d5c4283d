package io.docket.users.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One-time links to set a new password. Like whatever else changes an account, each change locks
 * the account's row first, so that nobody waits for each other.
 */
@Repository
class ResetLinks {

  private static final int CLEARED_AT_ONCE = 100;

  private final JdbcClient jdbc;
  private final UserSettings settings;
  private final Clock clock;

  ResetLinks(JdbcClient jdbc, UserSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /** A new token; earlier ones of this account no longer work. */
  String issue(String username) {
    jdbc.sql("select username from app_user where username = :username for update")
        .param("username", username)
        .query(String.class)
        .optional();
    clearExpired();
    withdraw(username);
    var token = OneTimeToken.random();
    jdbc.sql(
            """
            insert into password_reset (token_hash, username, expires_at)
            values (:hash, :username, :at)""")
        .param("hash", DigestUtils.sha256(token))
        .param("username", username)
        .param("at", Timestamp.from(clock.instant().plus(settings.resetLifetime())))
        .update();
    return token;
  }

  /** Whose link this is, if it works; whoever asks for it too waits until it is used or not. */
  Optional<String> lock(String token) {
    return find(token, "for update of u").flatMap(username -> find(token, "for update of r"));
  }

  private Optional<String> find(String token, String locking) {
    return jdbc.sql(
            """
            select r.username from password_reset r join app_user u on u.username = r.username
            where r.token_hash = :hash and r.expires_at > :now and u.active
            """
                + locking)
        .param("hash", DigestUtils.sha256(token))
        .param("now", Timestamp.from(clock.instant()))
        .query(String.class)
        .optional();
  }

  /** Makes all links of this account worthless. */
  void withdraw(String username) {
    jdbc.sql("delete from password_reset where username = :username")
        .param("username", username)
        .update();
  }

  /** Those of others too, unless somebody has them in hand. */
  private void clearExpired() {
    jdbc.sql(
            """
            delete from password_reset where token_hash in (
              select token_hash from password_reset where expires_at <= :now
              limit :most for update skip locked)""")
        .param("now", Timestamp.from(clock.instant()))
        .param("most", CLEARED_AT_ONCE)
        .update();
  }
}
