package io.docket.notifications;

import io.docket.notifications.Notification.Kind;
import io.docket.users.Actor;
import io.docket.users.CurrentActor;
import io.docket.web.Cursor;
import io.docket.web.Page;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of what people are told, written in the transaction of what they are told about. */
@Repository
class Inbox implements Notifications {

  private static final String ORDER = "-createdAt";
  private static final Instant BEYOND = Instant.parse("9999-12-31T00:00:00Z");

  private final JdbcClient jdbc;
  private final CurrentActor actor;
  private final Clock clock;

  Inbox(JdbcClient jdbc, CurrentActor actor, Clock clock) {
    this.jdbc = jdbc;
    this.actor = actor;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void put(String recipient, Kind kind, UUID task, String subject) {
    jdbc.sql(
            """
            insert into notification (id, recipient, kind, task_id, subject, created_at)
            values (:id, :recipient, :kind, :task, :subject, :now)
            """)
        .param("id", UUID.randomUUID())
        .param("recipient", recipient)
        .param("kind", kind.name())
        .param("task", task)
        .param("subject", subject)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  @Override
  @Transactional(readOnly = true)
  public Page<Notification> inbox(int limit, @Nullable String cursor) {
    var after = cursor == null ? null : Cursor.decode(cursor, ORDER, 2);
    var rows =
        jdbc.sql(
                """
                select id, kind, recipient, subject, task_id, created_at, read_at
                from notification
                where recipient = :me and (created_at, id) < (:at, :id)
                order by created_at desc, id desc limit :most
                """)
            .param("me", actor.find().map(Actor::username).orElseThrow())
            .param("at", Timestamp.from(after == null ? BEYOND : after.instant(0)))
            .param("id", after == null ? new UUID(0, 0) : after.id(1))
            .param("most", limit + 1)
            .query(Notification.class)
            .list();
    var page = rows.subList(0, Math.min(limit, rows.size()));
    return new Page<>(page, rows.size() > limit ? cursorAfter(page.get(limit - 1)) : null);
  }

  private static String cursorAfter(Notification last) {
    return new Cursor(ORDER, List.of(last.createdAt().toString(), last.id().toString())).encode();
  }
}
