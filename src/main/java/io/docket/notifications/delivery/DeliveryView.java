package io.docket.notifications.delivery;

import io.docket.engine.PublishedView;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Lets the diagram read the delivery as {@code ${delivery.…}}. */
@Component
class DeliveryView implements PublishedView {

  private final DeliveriesAtWork deliveries;

  DeliveryView(DeliveriesAtWork deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public String name() {
    return NotificationDeliveryProcess.DELIVERY;
  }

  @Override
  public DeliveryInDiagram of(DelegateExecution execution) {
    return deliveries.of(NotificationDeliveryProcess.delivery(execution));
  }
}
