package io.docket.notifications.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code notification_attempt}: every attempt of a delivery, in order. */
@Repository
class DeliveryAttempts {

  private final JdbcClient jdbc;
  private final Clock clock;

  DeliveryAttempts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void accepted(UUID delivery, Channel channel) {
    add(delivery, channel, Result.ACCEPTED, null);
  }

  void add(UUID delivery, Channel channel, Result result, @Nullable String reason) {
    jdbc.sql(
            """
            insert into notification_attempt (delivery_id, seq, at, channel, result, reason)
            select :delivery, coalesce(max(seq), 0) + 1, :now, :channel, :result, :reason
            from notification_attempt where delivery_id = :delivery""")
        .param("delivery", delivery)
        .param("now", Timestamp.from(clock.instant()))
        .param("channel", channel.name())
        .param("result", result.name())
        .param("reason", reason)
        .update();
  }

  /** When the first attempt since then was. */
  Optional<Instant> firstSince(UUID delivery, Instant since) {
    return jdbc.sql(
            """
            select at from notification_attempt where delivery_id = :delivery and at >= :since
            order by seq limit 1""")
        .param("delivery", delivery)
        .param("since", Timestamp.from(since))
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  List<Attempt> newest(UUID delivery, int most) {
    return jdbc.sql(
            """
            select at, channel, result, reason from notification_attempt
            where delivery_id = :delivery order by seq desc limit :most""")
        .param("delivery", delivery)
        .param("most", most)
        .query(Attempt.class)
        .list();
  }

  int count(UUID delivery) {
    return jdbc.sql("select count(*) from notification_attempt where delivery_id = :delivery")
        .param("delivery", delivery)
        .query(Integer.class)
        .single();
  }

  /**
   * One attempt.
   *
   * @param reason why it failed, in safe words
   */
  record Attempt(Instant at, Channel channel, Result result, @Nullable String reason) {}
}
