package io.docket.notifications.delivery;

import io.docket.notifications.AlreadySent;
import io.docket.notifications.Retries;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has what failed or waits tried again, wherever in the diagram it is. */
@Component
class DeliveryRetries implements Retries {

  private final DeliveryTable deliveries;
  private final OpenDeliveries open;

  DeliveryRetries(DeliveryTable deliveries, OpenDeliveries open) {
    this.deliveries = deliveries;
    this.open = open;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void retry(UUID notification) {
    var retried =
        deliveries.of(notification).stream()
            .flatMap(id -> deliveries.take(id).stream())
            .filter(this::retry)
            .count();
    if (retried == 0) {
      throw new AlreadySent();
    }
  }

  private boolean retry(DeliveryRecord delivery) {
    return switch (delivery.status()) {
      case FAILED -> open.decideToRetry(delivery.id()) || open.startAgain(delivery.id());
      case PENDING -> open.stopWaiting(delivery.id());
      case SENT, FALLBACK, WITHDRAWN -> false;
    };
  }
}
