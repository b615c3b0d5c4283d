package io.docket.tasks.domain;

import io.docket.tasks.Task;
import io.docket.tasks.TaskQuestion;
import io.docket.users.Actor;
import io.docket.web.Page;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists tasks in one SQL statement, whatever is asked. */
@Component
class TaskSearch {

  private final JdbcClient jdbc;

  TaskSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Page<Task> list(Actor actor, TaskQuestion question) {
    var order = TaskOrder.of(question.sort());
    var statement = TaskListStatement.of(actor, question, order);
    var rows =
        jdbc.sql(statement.sql()).params(statement.parameters()).query(TaskRows::read).list();
    var limit = question.limit();
    var page = rows.subList(0, Math.min(limit, rows.size()));
    return new Page<>(page, rows.size() > limit ? after(order, page) : null);
  }

  private static String after(TaskOrder order, List<Task> page) {
    var last = page.get(page.size() - 1);
    return order.cursor(
        last.createdAt(), last.updatedAt(), last.deadline(), last.priority().ordinal(), last.id());
  }
}
