package io.docket.notifications.outbox;

import io.docket.notifications.Relevance;
import io.docket.notifications.Told;
import io.docket.tasks.TaskSight;
import io.docket.tasks.TaskStatus;
import io.docket.tasks.TaskSummaries;
import io.docket.tasks.TaskSummaries.TaskSummary;
import io.docket.users.NotificationPreferences.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds what is to be told against what tasks are now. */
@Component
@Transactional(readOnly = true)
class LiveTasks implements Relevance {

  private final BroughtRows brought;
  private final TaskSummaries tasks;
  private final TaskSight sight;

  LiveTasks(BroughtRows brought, TaskSummaries tasks, TaskSight sight) {
    this.brought = brought;
    this.tasks = tasks;
    this.sight = sight;
  }

  @Override
  public boolean isWanted(UUID delivery) {
    return !broughtBy(delivery).isEmpty();
  }

  @Override
  public List<Told> broughtBy(UUID delivery) {
    return brought.isForCalendar(delivery)
        ? brought.changesOfCalendar(delivery)
        : brought.inMail(delivery).stream().filter(this::isWanted).toList();
  }

  /** Whether somebody still wants to know. */
  boolean isWanted(Told told) {
    var task = told.task();
    if (task == null || told.kind() == Kind.MESSAGE) {
      return true;
    }
    return holds(told, tasks.of(task)) && !sight.among(Set.of(told.recipient()), task).isEmpty();
  }

  private static boolean holds(Told told, TaskSummary task) {
    return switch (told.kind()) {
      case ASSIGNMENT -> isOpen(task) && has(told, task);
      case OFFER -> task.status() == TaskStatus.OPEN && isOfTeam(told, task);
      case REMINDER -> isOpen(task) && isDue(told, task) && mayAct(told, task);
      case DEADLINE -> isOpen(task) && isDue(told, task) && has(told, task);
      case ESCALATION -> isOpen(task) && isDue(told, task);
      case REVIEW -> task.status() == TaskStatus.IN_REVIEW && mayAct(told, task);
      case REJECTION -> isOpen(task);
      case COMMENT, MENTION, COMPLETION, CANCELLATION, MESSAGE -> true;
    };
  }

  private static boolean isOpen(TaskSummary task) {
    return !task.status().isFinal();
  }

  private static boolean isDue(Told told, TaskSummary task) {
    return Objects.equals(told.facts().deadline(), task.deadline());
  }

  private static boolean isOfTeam(Told told, TaskSummary task) {
    return Objects.equals(told.facts().team(), task.team());
  }

  private static boolean mayAct(Told told, TaskSummary task) {
    return task.assignee() == null || has(told, task);
  }

  private static boolean has(Told told, TaskSummary task) {
    return told.recipient().equals(task.assignee());
  }
}
