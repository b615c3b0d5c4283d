package io.docket.notifications.outbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people are told, straight from the tables. */
@TestComponent
public class Outbox {

  private final Dispatcher dispatcher;
  private final JdbcClient jdbc;

  Outbox(Dispatcher dispatcher, JdbcClient jdbc) {
    this.dispatcher = dispatcher;
    this.jdbc = jdbc;
  }

  /** Has everything told that waits. */
  public void dispatch() {
    dispatcher.dispatch();
  }

  /** Kind and recipient of all that is told about a task, in the order of both. */
  public List<String> about(String task) {
    return jdbc.sql(
            """
            select kind || ' to ' || recipient from notification
            where task_id = :task and seq >= 0 order by kind, recipient""")
        .param("task", UUID.fromString(task))
        .query(String.class)
        .list();
  }

  /** Forgets what was told about a task so far. */
  public void forget(String task) {
    jdbc.sql(
            """
            delete from notification_delivery where notification_id in (
              select id from notification where task_id = :task)""")
        .param("task", UUID.fromString(task))
        .update();
    jdbc.sql("delete from notification where task_id = :task")
        .param("task", UUID.fromString(task))
        .update();
  }

  /** The rows of what somebody is told of a kind, the oldest first. */
  public List<Map<String, Object>> of(String recipient, String kind) {
    return jdbc.sql(
            """
            select id, subject, facts ->> 'text' as text, cast(facts ->> 'level' as int) as level,
                   in_app, array_to_string(channels, ' ') as channels, due_at, digest_at, digest
            from notification where recipient = :recipient and kind = :kind and seq >= 0
            order by created_at, id""")
        .param("recipient", recipient)
        .param("kind", kind)
        .query()
        .listOfRows();
  }

  /** The deliveries that bring something to somebody: channel, status and time. */
  public List<Map<String, Object>> deliveriesTo(String recipient) {
    return jdbc.sql(
            """
            select d.id, d.channel, d.status, d.deliver_at, n.kind, n.seq
            from notification_delivery d join notification n on n.id = d.notification_id
            where n.recipient = :recipient order by d.deliver_at, n.created_at, d.channel""")
        .param("recipient", recipient)
        .query()
        .listOfRows();
  }
}
