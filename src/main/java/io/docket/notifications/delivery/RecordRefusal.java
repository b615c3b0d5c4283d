package io.docket.notifications.delivery;

import static io.docket.notifications.delivery.NotificationDeliveryProcess.REASON;
import static io.docket.notifications.delivery.NotificationDeliveryProcess.delivery;

import io.docket.engine.Delegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The step "Record refusal". */
@Delegate
class RecordRefusal implements JavaDelegate {

  private final DeliverySteps steps;

  RecordRefusal(DeliverySteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var reason = REASON.from(execution).find().orElse(null);
    steps.refused(delivery(execution), Result.REFUSED, reason);
  }
}
