package io.docket.tasks.domain;

import io.docket.tasks.Task;
import io.docket.tasks.TaskQuestion;
import io.docket.users.Actor;
import io.docket.web.Page;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/** Lists tasks in one SQL statement, whatever is asked. */
@Component
class TaskSearch {

  private static final int NEVER = 0;

  private final NamedParameterJdbcOperations jdbc;

  TaskSearch(NamedParameterJdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  Page<Task> list(Actor actor, TaskQuestion question) {
    var order = TaskOrder.of(question.sort());
    var statement = TaskListStatement.of(actor, question, order);
    var rows =
        Objects.requireNonNull(
            jdbc.execute(statement.sql(), statement.parameters(), TaskSearch::read));
    var limit = question.limit();
    var page = rows.subList(0, Math.min(limit, rows.size()));
    return new Page<>(page, rows.size() > limit ? after(order, page) : null);
  }

  /**
   * Has each question planned for its own values: a plan kept for everybody would make whoever sees
   * next to nothing wade through all tasks, because most people see many.
   */
  private static List<Task> read(PreparedStatement statement) throws SQLException {
    statement.unwrap(PGStatement.class).setPrepareThreshold(NEVER);
    try (var rows = statement.executeQuery()) {
      return new RowMapperResultSetExtractor<>(TaskRows::read).extractData(rows);
    }
  }

  private static String after(TaskOrder order, List<Task> page) {
    var last = page.get(page.size() - 1);
    return order.cursor(
        last.createdAt(), last.updatedAt(), last.deadline(), last.priority().ordinal(), last.id());
  }
}
