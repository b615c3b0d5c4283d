package io.docket.notifications.delivery;

import static io.docket.notifications.delivery.NotificationDeliveryProcess.REASON;
import static io.docket.notifications.delivery.NotificationDeliveryProcess.delivery;

import io.docket.engine.Delegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The step "Show in the app": people can read it there until mail is back. */
@Delegate
class ShowInApp implements JavaDelegate {

  private final DeliverySteps steps;

  ShowInApp(DeliverySteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.unavailable(delivery(execution), REASON.from(execution).find().orElse(null));
  }
}
