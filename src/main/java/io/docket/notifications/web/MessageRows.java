package io.docket.notifications.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.notifications.Facts;
import io.docket.notifications.web.MessageTimes.Period;
import io.docket.tasks.Priority;
import io.docket.tasks.TaskSummaries.TaskSummary;
import io.docket.users.NotificationPreferences.Channel;
import io.docket.users.NotificationPreferences.Kind;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what somebody tells somebody. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MessageRows {

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  MessageRows(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  UUID write(
      String sender,
      String recipient,
      MessageText text,
      @Nullable Period period,
      @Nullable TaskSummary task) {
    var id = UUID.randomUUID();
    var appointment = text.channels().contains(Channel.CALENDAR) ? period : null;
    var uid = appointment == null ? null : "%s@docket".formatted(id);
    if (appointment != null) {
      enter(String.valueOf(uid), recipient, text.subject(), appointment);
    }
    jdbc.sql(
            """
            insert into notification
              (id, recipient, sender, kind, task_id, facts, due_at, urgent, asked, calendar_uid,
               created_at)
            values
              (:id, :recipient, :sender, :kind, :task, cast(:facts as jsonb), :now, :urgent, :asked,
               :uid, :now)""")
        .param("id", id)
        .param("recipient", recipient)
        .param("sender", sender)
        .param("kind", Kind.MESSAGE.name())
        .param("task", task == null ? null : task.id())
        .param("facts", written(facts(sender, text, task)))
        .param("now", Timestamp.from(clock.instant()))
        .param("urgent", task != null && task.priority() == Priority.URGENT)
        .param("asked", text.channels().stream().map(Channel::name).toArray(String[]::new))
        .param("uid", uid)
        .update();
    return id;
  }

  private void enter(String uid, String recipient, String summary, Period period) {
    jdbc.sql(
            """
            insert into calendar_entry (uid, username, sequence, starts_at, ends_at, summary)
            values (:uid, :username, 0, :start, :end, :summary)""")
        .param("uid", uid)
        .param("username", recipient)
        .param("start", Timestamp.from(period.start()))
        .param("end", Timestamp.from(period.end()))
        .param("summary", summary)
        .update();
  }

  private static Facts facts(String sender, MessageText text, @Nullable TaskSummary task) {
    return new Facts(
        task == null ? null : task.number(),
        task == null ? null : task.title(),
        sender,
        task == null ? null : task.team(),
        task == null ? null : task.deadline(),
        null,
        text.body(),
        text.subject());
  }

  private String written(Facts facts) {
    try {
      return json.writeValueAsString(facts);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
