package io.docket.notifications.delivery;

import static io.docket.notifications.delivery.NotificationDeliveryProcess.delivery;

import io.docket.engine.Delegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The step "Record invitation". */
@Delegate
class RecordInvitation implements JavaDelegate {

  private final DeliverySteps steps;

  RecordInvitation(DeliverySteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.invited(delivery(execution));
  }
}
