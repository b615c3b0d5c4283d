package io.docket.notifications.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads and writes {@code notification_delivery}, and what of {@code notification} goes with it.
 */
@Repository
class DeliveryTable {

  private static final String FIND =
      """
      select d.id as delivery, d.channel, d.status, d.deliver_at, d.next_attempt_at, d.failures, n.*
      from notification_delivery d join notification n on n.id = d.notification_id
      where d.id = :id""";

  private final JdbcClient jdbc;
  private final ToldRows told;

  DeliveryTable(JdbcClient jdbc, ToldRows told) {
    this.jdbc = jdbc;
    this.told = told;
  }

  Optional<DeliveryRecord> find(UUID id) {
    return query(FIND, id);
  }

  /** The same; nobody else decides about it until the transaction ends. */
  Optional<DeliveryRecord> take(UUID id) {
    return query(FIND + " for update of d", id);
  }

  private Optional<DeliveryRecord> query(String sql, UUID id) {
    return jdbc.sql(sql).param("id", id).query(this::read).optional();
  }

  List<UUID> of(UUID notification) {
    return jdbc.sql(
            """
            select id from notification_delivery where notification_id = :notification
            union
            select digest from notification where id = :notification and digest is not null""")
        .param("notification", notification)
        .query(UUID.class)
        .list();
  }

  void end(UUID id, Status status) {
    update("status = :status, next_attempt_at = null, waits_for = null", id)
        .param("status", status.name())
        .update();
  }

  /** Whether it is still to be delivered; whoever else is at it has ended by then. */
  boolean isPending(UUID id) {
    return jdbc.sql("select status from notification_delivery where id = :id for update")
        .param("id", id)
        .query(String.class)
        .single()
        .equals(Status.PENDING.name());
  }

  /** Nothing else ended it, and its process is gone. */
  void abandon(UUID id) {
    jdbc.sql(
            """
            update notification_delivery
            set status = 'FAILED', next_attempt_at = null, waits_for = null
            where id = :id and status = 'PENDING'""")
        .param("id", id)
        .update();
  }

  void waitFor(Channel server, UUID id, Instant nextAttempt) {
    update("failures = failures + 1, next_attempt_at = :next, waits_for = :server", id)
        .param("next", Timestamp.from(nextAttempt))
        .param("server", server.name())
        .update();
  }

  /** As if it were new: pauses and patience begin again. */
  void begin(UUID id, Instant now) {
    update(
            """
            status = 'PENDING', failures = 0, deliver_at = :now, next_attempt_at = :now,
            waits_for = null""",
            id)
        .param("now", Timestamp.from(now))
        .update();
  }

  void dueNow(UUID id, Instant now) {
    update("next_attempt_at = :now", id).param("now", Timestamp.from(now)).update();
  }

  void decided(UUID id, @Nullable String by, @Nullable String note) {
    update("decided_by = :by, decision_note = :note", id)
        .param("by", by)
        .param("note", note)
        .update();
  }

  /**
   * Lets inboxes show what it is about; tells whether any did not before. What has no words was
   * meant for a calendar alone.
   */
  boolean showInApp(UUID id) {
    return jdbc.sql(
                """
                update notification set in_app = true
                where not in_app and subject is not null and (digest = :id
                  or id = (select notification_id from notification_delivery where id = :id))""")
            .param("id", id)
            .update()
        > 0;
  }

  private JdbcClient.StatementSpec update(String what, UUID id) {
    return jdbc.sql("update notification_delivery set %s where id = :id".formatted(what))
        .param("id", id);
  }

  private DeliveryRecord read(ResultSet row, int number) throws SQLException {
    var next = row.getTimestamp("next_attempt_at");
    return new DeliveryRecord(
        row.getObject("delivery", UUID.class),
        row.getObject("id", UUID.class),
        Channel.valueOf(row.getString("channel")),
        Status.valueOf(row.getString("status")),
        row.getTimestamp("deliver_at").toInstant(),
        next == null ? null : next.toInstant(),
        row.getInt("failures"),
        told.mapRow(row, number),
        row.getTimestamp("created_at").toInstant(),
        row.getString("calendar_uid"));
  }
}
