package io.docket.notifications.delivery;

import static io.docket.notifications.delivery.NotificationDeliveryProcess.delivery;

import io.docket.engine.Delegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The step "Record withdrawal". */
@Delegate
class RecordWithdrawal implements JavaDelegate {

  private final DeliverySteps steps;

  RecordWithdrawal(DeliverySteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.withdrawn(delivery(execution));
  }
}
