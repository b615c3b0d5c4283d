package io.docket.notifications.delivery;

import static io.docket.notifications.delivery.NotificationDeliveryProcess.REASON;
import static io.docket.notifications.delivery.NotificationDeliveryProcess.delivery;

import io.docket.engine.Delegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The step "Tell team lead": somebody has to ask the person for an address that works. */
@Delegate
class TellTeamLead implements JavaDelegate {

  private final DeliverySteps steps;
  private final DeliveriesAtWork atWork;
  private final UnreachablePeople unreachable;

  TellTeamLead(DeliverySteps steps, DeliveriesAtWork atWork, UnreachablePeople unreachable) {
    this.steps = steps;
    this.atWork = atWork;
    this.unreachable = unreachable;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reason = REASON.from(execution).find().orElse(null);
    steps.refused(delivery(execution), Result.RECIPIENT_REFUSED, reason);
    unreachable.tellLeads(atWork.of(delivery(execution)).getRecipient());
  }
}
