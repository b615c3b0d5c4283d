package io.docket.notifications.delivery;

import io.docket.TestClock;
import io.docket.notifications.Deliveries;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Posts deliveries as the outbox does, and tells what their rows say. */
final class PostOffice {

  /** A whole millisecond, as the engine knows no finer ones. */
  static final Instant MORNING =
      Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);

  private final Deliveries deliveries;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final TestClock clock;

  PostOffice(BeanFactory beans) {
    deliveries = beans.getBean(Deliveries.class);
    jdbc = beans.getBean(JdbcClient.class);
    transaction = beans.getBean(TransactionOperations.class);
    clock = beans.getBean(TestClock.class);
  }

  /** A mail to that person, due now. */
  UUID mail(String recipient) {
    return mail(recipient, "MESSAGE", null, "{\"subject\": \"Hello\", \"text\": \"Secret\"}");
  }

  UUID mail(String recipient, String kind, @Nullable UUID task, String facts) {
    return post(recipient, kind, task, facts, "EMAIL", null, Duration.ZERO);
  }

  UUID mailLater(String recipient, Duration later) {
    return post(recipient, "MESSAGE", null, "{\"subject\": \"Hello\"}", "EMAIL", null, later);
  }

  /** A new event in that person's calendar. */
  UUID event(String recipient) {
    return change(recipient, entry(recipient));
  }

  /** Brings what is known of an event to the calendar. */
  UUID change(String recipient, String uid) {
    return post(recipient, "ASSIGNMENT", null, "{}", "CALENDAR", uid, Duration.ZERO);
  }

  String entry(String recipient) {
    var uid = UUID.randomUUID() + "@docket.example";
    jdbc.sql(
            """
            insert into calendar_entry (uid, username, sequence, starts_at, ends_at, summary)
            values (:uid, :user, 0, :start, :end, 'Secret summary')""")
        .param("uid", uid)
        .param("user", recipient)
        .param("start", Timestamp.from(clock.instant().plusSeconds(3_600)))
        .param("end", Timestamp.from(clock.instant().plusSeconds(7_200)))
        .update();
    return uid;
  }

  void cancel(String uid) {
    jdbc.sql("update calendar_entry set cancelled = true, sequence = sequence + 1 where uid = :uid")
        .param("uid", uid)
        .update();
  }

  private UUID post(
      String recipient,
      String kind,
      @Nullable UUID task,
      String facts,
      String channel,
      @Nullable String uid,
      Duration later) {
    var id = UUID.randomUUID();
    transaction.executeWithoutResult(
        status -> {
          var notification = notify(recipient, kind, task, facts, uid);
          insert(id, notification, channel, clock.instant().plus(later));
          deliveries.start(id);
        });
    return id;
  }

  UUID notify(
      String recipient, String kind, @Nullable UUID task, String facts, @Nullable String uid) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into notification (id, recipient, kind, task_id, subject, created_at, facts,
              due_at, in_app, channels, calendar_uid)
            values (:id, :recipient, :kind, :task, :line, :now, cast(:facts as jsonb),
              :now, false, '{EMAIL}', :uid)""")
        .param("id", id)
        .param("recipient", recipient)
        .param("kind", kind)
        .param("task", task)
        .param("line", uid == null ? "Secret line" : null)
        .param("now", Timestamp.from(clock.instant()))
        .param("facts", facts)
        .param("uid", uid)
        .update();
    return id;
  }

  void gather(UUID delivery, UUID notification) {
    jdbc.sql(
            """
            update notification set digest = :delivery where id in (:one,
              (select notification_id from notification_delivery where id = :delivery))""")
        .param("delivery", delivery)
        .param("one", notification)
        .update();
  }

  private void insert(UUID id, UUID notification, String channel, Instant deliverAt) {
    jdbc.sql(
            """
            insert into notification_delivery (id, notification_id, channel, status, deliver_at)
            values (:id, :notification, :channel, 'PENDING', :at)""")
        .param("id", id)
        .param("notification", notification)
        .param("channel", channel)
        .param("at", Timestamp.from(deliverAt))
        .update();
  }

  UUID notificationOf(UUID delivery) {
    return jdbc.sql("select notification_id from notification_delivery where id = :id")
        .param("id", delivery)
        .query(UUID.class)
        .single();
  }

  String uidOf(UUID delivery) {
    return jdbc.sql("select calendar_uid from notification where id = :id")
        .param("id", notificationOf(delivery))
        .query(String.class)
        .single();
  }

  String status(UUID delivery) {
    return jdbc.sql("select status from notification_delivery where id = :id")
        .param("id", delivery)
        .query(String.class)
        .single();
  }

  @Nullable Instant nextAttempt(UUID delivery) {
    return jdbc
        .sql("select next_attempt_at from notification_delivery where id = :id")
        .param("id", delivery)
        .query((row, number) -> row.getTimestamp(1))
        .list()
        .stream()
        .filter(at -> at != null)
        .map(Timestamp::toInstant)
        .findFirst()
        .orElse(null);
  }

  /** Channel and result of each attempt, in order. */
  List<String> attempts(UUID delivery) {
    return jdbc.sql(
            """
            select channel || ' ' || result || coalesce(': ' || reason, '')
            from notification_attempt where delivery_id = :id order by seq""")
        .param("id", delivery)
        .query(String.class)
        .list();
  }

  boolean isInApp(UUID delivery) {
    return jdbc.sql("select in_app from notification where id = :id")
        .param("id", notificationOf(delivery))
        .query(Boolean.class)
        .single();
  }

  /** What somebody was told by Docket itself in the app. */
  List<String> messagesTo(String recipient) {
    return jdbc.sql(
            """
            select subject from notification where recipient = :recipient and kind = 'MESSAGE'
              and in_app order by created_at, id""")
        .param("recipient", recipient)
        .query(String.class)
        .list();
  }

  /** How an event got into the calendar, and the etag it has there. */
  String wayOf(String uid) {
    return jdbc.sql(
            """
            select coalesce(way, 'nowhere') || coalesce(' ' || etag, '')
            from calendar_entry where uid = :uid""")
        .param("uid", uid)
        .query(String.class)
        .single();
  }
}
