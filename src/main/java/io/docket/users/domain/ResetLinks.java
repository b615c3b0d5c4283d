package io.docket.users.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time links to set a new password. */
@Repository
class ResetLinks {

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
    withdraw(username);
    var token = OneTimeToken.random();
    jdbc.sql(
            """
            insert into password_reset (token_hash, username, expires_at)
            values (:hash, :username, :at)""")
        .param("hash", OneTimeToken.hash(token))
        .param("username", username)
        .param("at", Timestamp.from(clock.instant().plus(settings.resetLifetime())))
        .update();
    return token;
  }

  /** Whose link this is, if it works; whoever asks for it too waits until it is used or not. */
  Optional<String> lock(String token) {
    return jdbc.sql(
            """
            select r.username from password_reset r join app_user u on u.username = r.username
            where r.token_hash = :hash and r.expires_at > :now and u.active
            for update of r""")
        .param("hash", OneTimeToken.hash(token))
        .param("now", Timestamp.from(clock.instant()))
        .query(String.class)
        .optional();
  }

  /** Makes all links of this account worthless. */
  void withdraw(String username) {
    jdbc.sql("delete from password_reset where username = :username or expires_at <= :now")
        .param("username", username)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
