package io.docket.notifications;

import io.docket.engine.Delegate;
import io.docket.notifications.Notification.Kind;
import io.docket.tasks.TaskSummaries;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The step "Tell the creator": not needed where creator and doer are one person. */
@Delegate
class TellCreator implements JavaDelegate {

  private final TaskSummaries tasks;
  private final Inbox inbox;

  TellCreator(TaskSummaries tasks, Inbox inbox) {
    this.tasks = tasks;
    this.inbox = inbox;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var task = tasks.of(UUID.fromString(execution.getProcessBusinessKey()));
    if (!task.createdBy().equals(task.doneBy())) {
      var subject = "%s “%s” is done".formatted(task.number(), task.title());
      inbox.put(task.createdBy(), Kind.COMPLETION, task.id(), subject);
    }
  }
}
