package io.docket.notifications.delivery;

import static io.docket.notifications.delivery.NotificationDeliveryProcess.ETAG;
import static io.docket.notifications.delivery.NotificationDeliveryProcess.delivery;

import io.docket.engine.Delegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The step "Record calendar event". */
@Delegate
class RecordCalendarEvent implements JavaDelegate {

  private final DeliverySteps steps;

  RecordCalendarEvent(DeliverySteps steps) {
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.putIntoCalendar(delivery(execution), ETAG.from(execution).find().orElse(null));
    ETAG.on(execution).remove();
  }
}
