package io.docket.tasks.domain;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes rows of tasks without their processes, for tests that only read them. */
final class TaskRowsWriter {

  private final JdbcClient jdbc;

  TaskRowsWriter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void write(ModelTask task) {
    jdbc.sql(
            """
            insert into task (
              id, number, version, process_instance_id, title, category, priority, status, assignee,
              team, deadline, reminders, reminded_until, progress, overdue, escalation_level,
              escalation_interval, review_required, created_by, created_at, updated_at,
              completed_at, history_length)
            values (
              :id, nextval('task_number'), 0, '-', 'A task', :category, :priority, :status,
              :assignee, :team, :deadline, '{}', :created, 0, :overdue, 0, 'P1D', false, :creator,
              :created, :updated, :completed, 0)
            """)
        .param("id", task.id())
        .param("category", task.category())
        .param("priority", task.priority().ordinal())
        .param("status", task.status().name())
        .param("assignee", task.assignee())
        .param("team", task.team())
        .param("deadline", timestamp(task.deadline()))
        .param("overdue", task.overdue())
        .param("creator", task.createdBy())
        .param("created", timestamp(task.createdAt()))
        .param("updated", timestamp(task.updatedAt()))
        .param("completed", task.status().isFinal() ? timestamp(task.updatedAt()) : null)
        .update();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}
