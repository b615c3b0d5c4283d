package io.docket.tasks.domain;

import io.docket.tasks.TaskQuestion;
import io.docket.tasks.TaskStatus;
import io.docket.users.Actor;
import io.docket.users.Role;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statement of one question: one walk along an index in the asked order that ends when the page
 * is full, or one look at the few rows that fit, whichever PostgreSQL reckons cheaper for these
 * very values. So the answer costs about the same however many tasks there are.
 */
final class TaskListStatement {

  /** A word in more texts than this is looked for along the list, any other in its index. */
  private static final int COMMON = 1_000;

  /**
   * The words as the caller typed them, each wanted one also as the beginning of a longer word, and
   * where they are found: in one text, which is the task's own or a comment. The query comes out of
   * a subquery, so that its index is used however common it is.
   */
  private static final String SEARCH =
      """
      with words as materialized (
        select cast(regexp_replace(regexp_replace(
          cast(websearch_to_tsquery('simple', :q) as text),
          '(''(?:[^'']|'''')+'')', '\\1:*', 'g'),
          '(!''(?:[^'']|'''')+''):\\*', '\\1', 'g') as tsquery) as query),
      found as materialized (
        (select id from task where search @@ (select query from words) limit %1$d + 1)
        union all
        (select task_id from task_comment where search @@ (select query from words)
         limit %1$d + 1))
      select * from ((%2$s) union all (%3$s)) page
      """;

  private static final String RARE =
      "id in (select id from found) and (select count(*) from found) <= " + COMMON;

  private static final String FREQUENT =
      """
      (select count(*) from found) > %d
        and (search @@ (select query from words) or exists (
          select from task_comment c
          where c.task_id = task.id and c.search @@ (select query from words)))"""
          .formatted(COMMON);

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();
  private final Actor actor;
  private final TaskQuestion question;
  private final TaskOrder order;

  private TaskListStatement(Actor actor, TaskQuestion question, TaskOrder order) {
    this.actor = actor;
    this.question = question;
    this.order = order;
  }

  static Statement of(Actor actor, TaskQuestion question, TaskOrder order) {
    var statement = new TaskListStatement(actor, question, order);
    statement.permit();
    statement.narrow();
    statement.turnPage();
    return new Statement(statement.sql(), statement.parameters);
  }

  /** What the person may see, as {@link TaskAccess#maySee} has it. */
  private void permit() {
    var me = actor.username();
    var teams = new TreeSet<>(actor.memberOf());
    teams.addAll(actor.leads());
    var mine = me.equals(person(question.assignee())) || me.equals(person(question.createdBy()));
    var ours = question.team() != null && teams.contains(question.team());
    if (!actor.has(Role.ADMIN) && !mine && !ours) {
      conditions.add("(assignee = :me or created_by = :me or team = any(:teams))");
      parameters.put("me", me);
      parameters.put("teams", teams.toArray(String[]::new));
    }
  }

  private void narrow() {
    var statuses = question.status();
    given("status in (:status)", "status", names(statuses));
    if (!statuses.isEmpty() && statuses.stream().noneMatch(TaskStatus::isFinal)) {
      conditions.add("completed_at is null");
    }
    given("assignee = :assignee", "assignee", person(question.assignee()));
    given("team = :team", "team", question.team());
    given("category = :category", "category", question.category());
    var priority = question.priority();
    given("priority = :priority", "priority", priority == null ? null : priority.ordinal());
    var overdue = question.overdue();
    if (overdue != null) {
      conditions.add(overdue ? "overdue" : "not overdue");
    }
    due("<", "deadlineBefore", question.deadlineBefore());
    due(">", "deadlineAfter", question.deadlineAfter());
    given("created_by = :createdBy", "createdBy", person(question.createdBy()));
  }

  private void due(String comparison, String name, @Nullable Instant moment) {
    if (moment != null) {
      conditions.add("deadline is not null");
      conditions.add("%s %s :%s".formatted(TaskOrder.DUE, comparison, name));
      parameters.put(name, Timestamp.from(moment));
    }
  }

  private void turnPage() {
    var cursor = question.cursor();
    if (cursor != null) {
      var values = order.read(cursor);
      conditions.add(order.after());
      parameters.put("at", values.get(0));
      parameters.put("id", values.get(1));
    }
  }

  private static @Nullable List<String> names(Set<TaskStatus> statuses) {
    return statuses.isEmpty() ? null : statuses.stream().map(Enum::name).toList();
  }

  /** No account has a name as short as this. */
  private @Nullable String person(@Nullable String typed) {
    return "me".equals(typed) ? actor.username() : typed;
  }

  private void given(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(name, value);
    }
  }

  private String sql() {
    if (question.query() == null) {
      return page(List.of());
    }
    parameters.put("q", question.query());
    return SEARCH.formatted(COMMON, page(List.of(RARE)), page(List.of(FREQUENT))) + order.clause();
  }

  private String page(List<String> search) {
    var all = Stream.concat(search.stream(), conditions.stream()).toList();
    var where = all.isEmpty() ? "" : "where " + String.join(" and ", all);
    return "select %s from task %s %s limit %d"
        .formatted(TaskRows.COLUMNS, where, order.clause(), question.limit() + 1);
  }

  /** SQL with its named parameters. */
  record Statement(String sql, Map<String, Object> parameters) {}
}
