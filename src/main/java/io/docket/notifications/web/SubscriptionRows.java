package io.docket.notifications.web;

import io.docket.notifications.CalendarSubscriptions.Subscription;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.stereotype.Repository;

/** Secret addresses: 256 random bits, of which the table keeps the SHA-256. */
@Repository
class SubscriptionRows {

  private static final int BYTES = 32;

  /** Calendars read often, and nobody wants to know it to the minute. */
  private static final Duration NOTED_EVERY = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final StringKeyGenerator random =
      new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), BYTES);

  SubscriptionRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A new token; the former one of this person works no longer. */
  String issue(String username) {
    var token = random.generateKey();
    jdbc.sql(
            """
            insert into calendar_subscription (username, token_hash, created_at)
            values (:username, :hash, :now)
            on conflict (username) do update
            set token_hash = excluded.token_hash, created_at = excluded.created_at,
                last_read_at = null""")
        .param("username", username)
        .param("hash", DigestUtils.sha256(token))
        .param("now", now())
        .update();
    return token;
  }

  Optional<Subscription> find(String username) {
    return jdbc.sql(
            """
            select created_at, last_read_at from calendar_subscription
            where username = :username""")
        .param("username", username)
        .query(SubscriptionRows::subscription)
        .optional();
  }

  void end(String username) {
    jdbc.sql("delete from calendar_subscription where username = :username")
        .param("username", username)
        .update();
  }

  Optional<String> owner(String token) {
    return jdbc.sql("select username from calendar_subscription where token_hash = :hash")
        .param("hash", DigestUtils.sha256(token))
        .query(String.class)
        .optional();
  }

  void noteReading(String username) {
    jdbc.sql(
            """
            update calendar_subscription set last_read_at = :now
            where username = :username and (last_read_at is null or last_read_at < :before)""")
        .param("now", now())
        .param("before", Timestamp.from(clock.instant().minus(NOTED_EVERY)))
        .param("username", username)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Subscription subscription(ResultSet row, int rowNumber) throws SQLException {
    var lastRead = row.getTimestamp("last_read_at");
    return new Subscription(
        row.getTimestamp("created_at").toInstant(), lastRead == null ? null : lastRead.toInstant());
  }
}
