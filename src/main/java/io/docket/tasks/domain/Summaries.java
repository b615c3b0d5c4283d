package io.docket.tasks.domain;

import io.docket.tasks.Priority;
import io.docket.tasks.Task;
import io.docket.tasks.TaskStatus;
import io.docket.tasks.TaskSummaries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the gist of tasks. */
@Component
class Summaries implements TaskSummaries {

  /** The columns of a task {@code t} that {@link #read} wants. */
  static final String COLUMNS =
      """
      t.id, t.number, t.title, t.team, t.assignee, t.created_by, t.done_by, t.priority, \
      t.deadline, t.status""";

  private final TaskRecords records;
  private final JdbcClient jdbc;

  Summaries(TaskRecords records, JdbcClient jdbc) {
    this.records = records;
    this.jdbc = jdbc;
  }

  @Override
  public TaskSummary of(UUID id) {
    var task = records.find(id);
    return new TaskSummary(
        task.id,
        task.label(),
        task.title,
        task.team,
        task.assignee,
        task.createdBy,
        task.review.doneBy,
        task.priority(),
        task.watch.deadline,
        task.status);
  }

  @Override
  public List<Task> dueFrom(String assignee, int limit) {
    return jdbc.sql(
            """
            select %s from task
            where assignee = :assignee and completed_at is null
              and coalesce(deadline, 'infinity') < 'infinity'
            order by coalesce(deadline, 'infinity'), id limit :limit"""
                .formatted(TaskRows.COLUMNS))
        .param("assignee", assignee)
        .param("limit", limit)
        .query(TaskRows::read)
        .list();
  }

  static TaskSummary read(ResultSet row) throws SQLException {
    return new TaskSummary(
        row.getObject("id", UUID.class),
        "T-" + row.getLong("number"),
        row.getString("title"),
        row.getString("team"),
        row.getString("assignee"),
        row.getString("created_by"),
        row.getString("done_by"),
        Priority.values()[row.getInt("priority")],
        TaskRows.instant(row, "deadline"),
        TaskStatus.valueOf(row.getString("status")));
  }
}
