package io.docket.tasks.domain;

import io.docket.tasks.TaskQuestion;
import io.docket.users.Actor;
import io.docket.users.Role;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statement of one question. What a person may see is a union of a few sets (created by, given
 * to, of this team, of that team): each is read along an index in the asked order and only as far
 * as one page needs, so the answer costs the same however many tasks there are.
 */
final class TaskListStatement {

  private static final String WORDS =
      """
      id in (
        select id from task, words where search @@ words.query
        union
        select task_id from task_comment, words where search @@ words.query)
      """;

  /** The words as the caller typed them, each also as the beginning of a longer word. */
  private static final String QUERY =
      """
      with words as materialized (
        select cast(regexp_replace(
          cast(websearch_to_tsquery('simple', :q) as text),
          '(''(?:[^'']|'''')+'')', '\\1:*', 'g') as tsquery) as query)
      """;

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
    statement.narrow();
    return new Statement(statement.sql(statement.visible()), statement.parameters);
  }

  private void narrow() {
    if (!question.status().isEmpty()) {
      given("status in (:status)", "status", question.status().stream().map(Enum::name).toList());
    }
    given("assignee = :assignee", "assignee", person(question.assignee()));
    given("team = :team", "team", question.team());
    given("category = :category", "category", question.category());
    var priority = question.priority();
    given("priority = :priority", "priority", priority == null ? null : priority.ordinal());
    given("overdue = :overdue", "overdue", question.overdue());
    given("deadline < :deadlineBefore", "deadlineBefore", timestamp(question.deadlineBefore()));
    given("deadline > :deadlineAfter", "deadlineAfter", timestamp(question.deadlineAfter()));
    given("created_by = :createdBy", "createdBy", person(question.createdBy()));
    given(WORDS, "q", question.query());
    var cursor = question.cursor();
    if (cursor != null) {
      var values = order.read(cursor);
      conditions.add(order.after());
      parameters.put("at", values.get(0));
      parameters.put("id", values.get(1));
    }
    parameters.put("most", question.limit() + 1);
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

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  /** The sets whose union the person may see; a single one where the question implies it. */
  private List<String> visible() {
    var me = actor.username();
    var teams = new TreeSet<>(actor.memberOf());
    teams.addAll(actor.leads());
    var mine = me.equals(person(question.assignee())) || me.equals(person(question.createdBy()));
    var ours = question.team() != null && teams.contains(question.team());
    if (actor.has(Role.ADMIN) || mine || ours) {
      return List.of("true");
    }
    parameters.put("me", me);
    var sets = new ArrayList<>(List.of("assignee = :me", "created_by = :me"));
    for (var team : teams) {
      var name = "team" + sets.size();
      sets.add("team = :" + name);
      parameters.put(name, team);
    }
    return sets;
  }

  private String sql(List<String> sets) {
    var words = question.query() == null ? "" : QUERY;
    var ids =
        sets.size() == 1
            ? "select %s from task %s".formatted(TaskRows.COLUMNS, page(sets.get(0)))
            : """
              select %s from task where id in (%s) %s limit :most
              """
                .formatted(
                    TaskRows.COLUMNS,
                    sets.stream()
                        .map(set -> "(select id from task %s)".formatted(page(set)))
                        .collect(Collectors.joining(" union ")),
                    order.clause());
    return words + ids;
  }

  private String page(String set) {
    var where = new ArrayList<>(List.of(set));
    where.addAll(conditions);
    return "where %s %s limit :most".formatted(String.join(" and ", where), order.clause());
  }

  /** SQL with its named parameters. */
  record Statement(String sql, Map<String, Object> parameters) {}
}
