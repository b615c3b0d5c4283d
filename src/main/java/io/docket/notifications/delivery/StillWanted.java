package io.docket.notifications.delivery;

import io.docket.notifications.Told;
import io.docket.tasks.TaskStatus;
import io.docket.tasks.TaskSummaries;
import io.docket.tasks.TaskSummaries.TaskSummary;
import io.docket.users.Contacts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether somebody still has use for what was written to them a while ago: a reminder of a deadline
 * that has moved since is none any more.
 */
@Component
class StillWanted {

  private final DeliveryTable deliveries;
  private final TaskSummaries tasks;
  private final Contacts contacts;

  StillWanted(DeliveryTable deliveries, TaskSummaries tasks, Contacts contacts) {
    this.deliveries = deliveries;
    this.tasks = tasks;
    this.contacts = contacts;
  }

  boolean test(DeliveryRecord delivery, @Nullable CalendarEntry entry) {
    if (delivery.status() == Status.WITHDRAWN
        || contacts.of(delivery.told().recipient()).isEmpty()) {
      return false;
    }
    return entry == null
        ? about(delivery).stream().anyMatch(this::isWanted)
        : entry.isWorthTelling();
  }

  private List<Told> about(DeliveryRecord delivery) {
    var gathered = deliveries.gatheredIn(delivery.id());
    return gathered.isEmpty() ? List.of(delivery.told()) : gathered;
  }

  private boolean isWanted(Told told) {
    var task = told.task();
    return switch (told.kind()) {
      case ASSIGNMENT ->
          task == null || Objects.equals(open(task).assignee(), told.recipient()) && isOpen(task);
      case OFFER -> task == null || open(task).status() == TaskStatus.OPEN;
      case REVIEW -> task == null || open(task).status() == TaskStatus.IN_REVIEW;
      case REMINDER, DEADLINE, ESCALATION ->
          task == null || isOpen(task) && isSame(told.facts().deadline(), open(task).deadline());
      case REJECTION, COMMENT, MENTION, COMPLETION, CANCELLATION, MESSAGE -> true;
    };
  }

  private TaskSummary open(UUID task) {
    return tasks.of(task);
  }

  private boolean isOpen(UUID task) {
    return switch (tasks.of(task).status()) {
      case DONE, CANCELLED -> false;
      case OPEN, ASSIGNED, IN_PROGRESS, IN_REVIEW -> true;
    };
  }

  private static boolean isSame(@Nullable Instant told, @Nullable Instant now) {
    return told == null
        || now != null
            && told.truncatedTo(ChronoUnit.MILLIS).equals(now.truncatedTo(ChronoUnit.MILLIS));
  }
}
