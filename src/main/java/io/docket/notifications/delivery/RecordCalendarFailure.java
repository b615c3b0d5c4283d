package io.docket.notifications.delivery;

import static io.docket.notifications.delivery.NotificationDeliveryProcess.CALENDAR_ERROR;
import static io.docket.notifications.delivery.NotificationDeliveryProcess.REASON;
import static io.docket.notifications.delivery.NotificationDeliveryProcess.delivery;

import io.docket.engine.Delegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The step "Record calendar failure". */
@Delegate
class RecordCalendarFailure implements JavaDelegate {

  private final DeliverySteps steps;

  RecordCalendarFailure(DeliverySteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var error = CALENDAR_ERROR.from(execution).get();
    steps.calendarFailed(delivery(execution), error, REASON.from(execution).find().orElse(null));
  }
}
