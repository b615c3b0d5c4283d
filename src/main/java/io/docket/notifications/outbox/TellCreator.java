package io.docket.notifications.outbox;

import io.docket.engine.Delegate;
import io.docket.notifications.Facts;
import io.docket.notifications.NotificationWritten;
import io.docket.tasks.TaskSummaries;
import io.docket.tasks.TaskSummaries.TaskSummary;
import io.docket.users.Actor;
import io.docket.users.CurrentActor;
import io.docket.users.NotificationPreferences.Kind;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;

/** The step "Tell the creator": not needed where they did the work or have just approved it. */
@Delegate
class TellCreator implements JavaDelegate {

  private final TaskSummaries tasks;
  private final NotificationRows rows;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TellCreator(
      TaskSummaries tasks,
      NotificationRows rows,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.tasks = tasks;
    this.rows = rows;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var task = tasks.of(UUID.fromString(execution.getProcessBusinessKey()));
    if (!knows(task.createdBy(), task)) {
      rows.announce(completion(task));
      events.publishEvent(new NotificationWritten());
    }
  }

  private boolean knows(String person, TaskSummary task) {
    var isActing = actor.find().map(Actor::username).filter(person::equals).isPresent();
    return isActing || person.equals(task.doneBy());
  }

  private Announcement completion(TaskSummary task) {
    var now = clock.instant();
    var facts =
        new Facts(
            task.number(),
            task.title(),
            task.doneBy(),
            task.team(),
            task.deadline(),
            null,
            null,
            null);
    var urgent = Announcement.isUrgent(Kind.COMPLETION, task.priority());
    return new Announcement(
        Kind.COMPLETION, List.of(task.createdBy()), task.id(), facts, now, 0, now, urgent);
  }
}
