package io.docket.tasks.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.tasks.Priority;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds a task's row and its process against each other. */
final class SameTask {

  private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");
  private static final int HIGHEST_LEVEL = 3;

  private final Engine engine;
  private final JdbcClient jdbc;

  SameTask(Engine engine, JdbcClient jdbc) {
    this.engine = engine;
    this.jdbc = jdbc;
  }

  /** Tells whether the task is still open. */
  boolean check(UUID task) {
    var row = row(task);
    assertThat(row.historyLength()).as("history").isEqualTo(historyLength(task));
    if (Set.of("DONE", "CANCELLED").contains(row.status())) {
      engine.hasForgotten(task);
      return false;
    }
    var open = engine.userTask(task);
    checkUserTask(row, open);
    checkPeople(row, open);
    assertThat(engine.nextReminder(task)).as("next reminder").isEqualTo(row.nextReminder());
    assertThat(engine.nextEscalation(task)).as("next escalation").isEqualTo(row.nextEscalation());
    assertThat(engine.jobs(task)).hasSize(2);
    return true;
  }

  private void checkUserTask(Row row, Task open) {
    var review = open.getTaskDefinitionKey().equals(TaskLifecycleProcess.REVIEW_TASK);
    assertThat(review).as("in review").isEqualTo(row.status().equals("IN_REVIEW"));
    assertThat(open.getAssignee()).as("assignee").isEqualTo(row.assignee());
    assertThat(open.getName()).as("name").isEqualTo(row.title());
    assertThat(open.getDueDate() == null ? null : open.getDueDate().toInstant())
        .as("due date")
        .isEqualTo(row.due());
    assertThat(open.getPriority())
        .as("priority")
        .isEqualTo(Priority.values()[row.priority()].inEngine());
    var columns = engine.userTasks.getVariablesLocal(open.getId());
    assertThat(columns)
        .containsEntry("number", "T-" + row.number())
        .containsEntry("status", row.status());
    assertThat(columns.get("category")).isEqualTo(row.category());
  }

  /** Nobody but those who may work on the task is linked to it or holds a grant on it. */
  private void checkPeople(Row row, Task open) {
    var links = engine.userTasks.getIdentityLinksForTask(open.getId());
    assertThat(links)
        .extracting(IdentityLink::getGroupId)
        .filteredOn(group -> group != null)
        .isEqualTo(row.team() == null ? List.of() : List.of(row.team()));
    var granted =
        jdbc.sql(
                """
                select coalesce(group_id_, user_id_) from act_ru_authorization
                where resource_id_ = :task
                """)
            .param("task", open.getId())
            .query(String.class)
            .list();
    var linked =
        links.stream()
            .map(link -> link.getGroupId() == null ? link.getUserId() : link.getGroupId())
            .distinct()
            .toList();
    assertThat(granted).as("grants").containsExactlyInAnyOrderElementsOf(linked);
  }

  /** The id of the open user task, read past the engine's authorizations. */
  String userTask(UUID task) {
    return jdbc.sql("select id_ from act_ru_task where proc_inst_id_ = :instance")
        .param("instance", engine.instanceId(task))
        .query(String.class)
        .single();
  }

  private int historyLength(UUID task) {
    return jdbc.sql("select count(*) from task_history where task_id = :task")
        .param("task", task)
        .query(Integer.class)
        .single();
  }

  private Row row(UUID task) {
    return jdbc.sql(
            """
            select title, category, number, status, assignee, team, priority, deadline,
                   array_to_string(reminders, ',') as reminders, reminded_until, overdue,
                   escalation_level, escalation_interval, last_escalated_at, history_length
            from task where id = :task
            """)
        .param("task", task)
        .query(Row.class)
        .single();
  }

  record Row(
      String title,
      @Nullable String category,
      long number,
      String status,
      @Nullable String assignee,
      @Nullable String team,
      int priority,
      @Nullable Timestamp deadline,
      String reminders,
      Timestamp remindedUntil,
      boolean overdue,
      int escalationLevel,
      String escalationInterval,
      @Nullable Timestamp lastEscalatedAt,
      int historyLength) {

    @Nullable Instant due() {
      return deadline == null ? null : deadline.toInstant();
    }

    /** The first reminder that has not been given yet. */
    Instant nextReminder() {
      var due = due();
      if (due == null || reminders.isEmpty()) {
        return FAR;
      }
      return Arrays.stream(reminders.split(","))
          .map(before -> due.minus(Duration.parse(before)))
          .sorted()
          .filter(at -> at.isAfter(remindedUntil.toInstant()))
          .findFirst()
          .orElse(FAR);
    }

    /** At the deadline, then an interval after each escalation, until the highest level. */
    Instant nextEscalation() {
      var due = due();
      if (due == null || escalationLevel == HIGHEST_LEVEL) {
        return FAR;
      }
      return lastEscalatedAt == null
          ? due
          : lastEscalatedAt.toInstant().plus(Duration.parse(escalationInterval));
    }
  }
}
