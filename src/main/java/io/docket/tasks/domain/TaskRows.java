package io.docket.tasks.domain;

import io.docket.tasks.Priority;
import io.docket.tasks.Task;
import io.docket.tasks.TaskStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the task list. */
final class TaskRows {

  /** The columns that {@link #read} wants. */
  static final String COLUMNS =
      """
      id, number, title, description, category, priority, status, assignee, team, deadline, \
      reminders, progress, overdue, escalation_level, review_required, created_by, created_at, \
      updated_at, completed_at, outcome, version""";

  private TaskRows() {}

  static Task read(ResultSet row, int index) throws SQLException {
    return new Task(
        row.getObject("id", UUID.class),
        "T-" + row.getLong("number"),
        row.getString("title"),
        row.getString("description"),
        row.getString("category"),
        Priority.values()[row.getInt("priority")],
        TaskStatus.valueOf(row.getString("status")),
        row.getString("assignee"),
        row.getString("team"),
        instant(row, "deadline"),
        List.of((String[]) row.getArray("reminders").getArray()),
        row.getInt("progress"),
        row.getBoolean("overdue"),
        row.getInt("escalation_level"),
        row.getBoolean("review_required"),
        row.getString("created_by"),
        Objects.requireNonNull(instant(row, "created_at")),
        Objects.requireNonNull(instant(row, "updated_at")),
        instant(row, "completed_at"),
        row.getString("outcome"),
        row.getLong("version"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
