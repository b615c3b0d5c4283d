package io.docket.notifications.delivery;

import static io.docket.notifications.delivery.NotificationDeliveryProcess.delivery;

import io.docket.engine.Delegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The step "Record delivery". */
@Delegate
class RecordDelivery implements JavaDelegate {

  private final DeliverySteps steps;

  RecordDelivery(DeliverySteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.mailed(delivery(execution));
  }
}
