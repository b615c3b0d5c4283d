package io.docket.notifications.web;

import io.docket.notifications.Notification;
import io.docket.notifications.Notification.Status;
import io.docket.users.NotificationPreferences.Channel;
import io.docket.users.NotificationPreferences.Kind;
import io.docket.web.Cursor;
import io.docket.web.Page;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what people are told, and notes what they have read. */
@Repository
class InboxRows {

  private static final String ORDER = "-createdAt";
  private static final Instant BEYOND = Instant.parse("9999-12-31T00:00:00Z");

  /** The worst that became of any way outside says how it goes. */
  private static final String STATUS =
      """
      case
        when n.channels is null or n.digest_at is not null then 'PENDING'
        when exists (select 1 from notification_delivery d
                     where d.notification_id = n.id or d.id = n.digest)
        then (select d.status from notification_delivery d
              where d.notification_id = n.id or d.id = n.digest
              order by array_position(
                array['FAILED', 'PENDING', 'FALLBACK', 'SENT', 'WITHDRAWN'], d.status) limit 1)
        when n.in_app then 'SENT'
        else 'WITHDRAWN'
      end""";

  private static final String SELECT =
      """
      select n.id, n.kind, n.recipient, n.sender,
             coalesce(n.subject, n.facts ->> 'subject') as subject, n.facts ->> 'text' as body,
             n.task_id, n.channels, n.created_at, n.read_at, %s as status
      from notification n
      """
          .formatted(STATUS);

  private final JdbcClient jdbc;
  private final AttemptRows attempts;
  private final Clock clock;

  InboxRows(JdbcClient jdbc, AttemptRows attempts, Clock clock) {
    this.jdbc = jdbc;
    this.attempts = attempts;
    this.clock = clock;
  }

  Page<Notification> page(String recipient, boolean unread, int limit, @Nullable String cursor) {
    var after = cursor == null ? null : Cursor.decode(cursor, ORDER, 2);
    var rows =
        jdbc.sql(
                SELECT
                    + """
                    where n.recipient = :recipient and n.in_app and n.channels is not null
                      and (n.read_at is null or not :unread)
                      and (n.created_at, n.id) < (:at, :id)
                    order by n.created_at desc, n.id desc limit :most""")
            .param("recipient", recipient)
            .param("unread", unread)
            .param("at", Timestamp.from(after == null ? BEYOND : after.instant(0)))
            .param("id", after == null ? new UUID(0, 0) : after.id(1))
            .param("most", limit + 1)
            .query(InboxRows::row)
            .list();
    var page = attempts.addTo(rows.subList(0, Math.min(limit, rows.size())));
    return new Page<>(page, rows.size() > limit ? cursorAfter(page.get(limit - 1)) : null);
  }

  Optional<Notification> find(UUID id) {
    return jdbc.sql(SELECT + "where n.id = :id")
        .param("id", id)
        .query(InboxRows::row)
        .optional()
        .map(row -> attempts.addTo(List.of(row)).get(0));
  }

  long unread(String recipient) {
    return jdbc.sql(
            """
            select count(*) from notification
            where recipient = :recipient and read_at is null and in_app and channels is not null""")
        .param("recipient", recipient)
        .query(Long.class)
        .single();
  }

  /** Whether there is such a one; reading it again changes nothing. */
  boolean read(UUID id, String recipient) {
    return jdbc.sql(
                """
                update notification set read_at = coalesce(read_at, :now)
                where id = :id and recipient = :recipient""")
            .param("now", Timestamp.from(clock.instant()))
            .param("id", id)
            .param("recipient", recipient)
            .update()
        == 1;
  }

  void readAll(String recipient) {
    jdbc.sql(
            """
            update notification set read_at = :now
            where recipient = :recipient and read_at is null and in_app and channels is not null""")
        .param("now", Timestamp.from(clock.instant()))
        .param("recipient", recipient)
        .update();
  }

  private static String cursorAfter(Notification last) {
    return new Cursor(ORDER, List.of(last.createdAt().toString(), last.id().toString())).encode();
  }

  private static Notification row(ResultSet row, int rowNumber) throws SQLException {
    var readAt = row.getTimestamp("read_at");
    return new Notification(
        row.getObject("id", UUID.class),
        Kind.valueOf(row.getString("kind")),
        row.getString("recipient"),
        row.getString("sender"),
        row.getString("subject"),
        row.getString("body"),
        row.getObject("task_id", UUID.class),
        Status.valueOf(row.getString("status")),
        channels(row.getArray("channels")),
        row.getTimestamp("created_at").toInstant(),
        readAt == null ? null : readAt.toInstant(),
        List.of());
  }

  private static List<Channel> channels(@Nullable Array names) throws SQLException {
    return names == null
        ? List.of()
        : Arrays.stream((String[]) names.getArray()).map(Channel::valueOf).sorted().toList();
  }
}
