package io.docket.notifications.delivery;

import static io.docket.notifications.delivery.NotificationDeliveryProcess.delivery;

import io.docket.engine.Delegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The step "Record giving up". */
@Delegate
class RecordGivingUp implements JavaDelegate {

  private final DeliverySteps steps;

  RecordGivingUp(DeliverySteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.givenUp(delivery(execution));
  }
}
