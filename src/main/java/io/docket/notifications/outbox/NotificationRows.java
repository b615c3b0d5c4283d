package io.docket.notifications.outbox;

import io.docket.notifications.Told;
import io.docket.users.NotificationPreferences.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes and reads what people are told, in the table {@code notification}. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NotificationRows {

  /** The columns of a notification {@code n} that {@link #told} wants. */
  static final String TOLD = "n.id, n.kind, n.recipient, n.task_id, n.facts, n.due_at";

  private final JdbcClient jdbc;
  private final FactsText facts;

  NotificationRows(JdbcClient jdbc, FactsText facts) {
    this.jdbc = jdbc;
    this.facts = facts;
  }

  /** One row for each recipient, in one statement; whoever has it already gets no second one. */
  void announce(Announcement announcement) {
    if (announcement.recipients().isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into notification
              (id, recipient, kind, task_id, facts, due_at, seq, urgent, created_at)
            select gen_random_uuid(), person, :kind, :task, cast(:facts as jsonb), :due, :seq,
                   :urgent, :at
            from unnest(:recipients) as person
            on conflict do nothing""")
        .param("kind", announcement.kind().name())
        .param("task", announcement.task())
        .param("facts", facts.write(announcement.facts()))
        .param("due", Timestamp.from(announcement.dueAt()))
        .param("seq", announcement.seq())
        .param("urgent", announcement.urgent())
        .param("at", Timestamp.from(announcement.at()))
        .param("recipients", announcement.recipients().toArray(String[]::new))
        .update();
  }

  /** What these conditions and parameters find, for telling. */
  List<Told> find(String conditions, String parameter, UUID value) {
    return jdbc.sql("select %s from notification n %s".formatted(TOLD, conditions))
        .param(parameter, value)
        .query(this::told)
        .list();
  }

  Told told(ResultSet row, int rowNumber) throws SQLException {
    return new Told(
        row.getObject("id", UUID.class),
        Kind.valueOf(row.getString("kind")),
        row.getString("recipient"),
        row.getObject("task_id", UUID.class),
        facts.read(row.getString("facts")),
        row.getTimestamp("due_at").toInstant());
  }
}
