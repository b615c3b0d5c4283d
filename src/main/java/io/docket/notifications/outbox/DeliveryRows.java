package io.docket.notifications.outbox;

import io.docket.notifications.Deliveries;
import io.docket.users.NotificationPreferences.Channel;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends notifications on their way: a row in {@code notification_delivery}, and its process. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DeliveryRows {

  private final JdbcClient jdbc;
  private final Deliveries deliveries;
  private final Clock clock;

  DeliveryRows(JdbcClient jdbc, Deliveries deliveries, Clock clock) {
    this.jdbc = jdbc;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** A mail that goes out at once; its id. */
  UUID startMail(UUID notification) {
    return start(notification, Channel.EMAIL, clock.instant());
  }

  /** The id of the new delivery. */
  UUID start(UUID notification, Channel channel, Instant deliverAt) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into notification_delivery (id, notification_id, channel, status, deliver_at)
            values (:id, :notification, :channel, 'PENDING', :deliverAt)""")
        .param("id", id)
        .param("notification", notification)
        .param("channel", channel.name())
        .param("deliverAt", Timestamp.from(deliverAt))
        .update();
    deliveries.start(id);
    return id;
  }
}
