package io.docket.notifications.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What was read and put into words for a delivery, for as long as the transaction takes. */
@Component
class DeliveriesAtWork {

  private final DeliveryReader reader;

  DeliveriesAtWork(DeliveryReader reader) {
    this.reader = reader;
  }

  DeliveryInDiagram of(UUID id) {
    return known().computeIfAbsent(id, reader::read);
  }

  /** Its row has changed. */
  void forget(UUID id) {
    known().remove(id);
  }

  private Map<UUID, DeliveryInDiagram> known() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return new HashMap<>();
    }
    var bound = (Kept) TransactionSynchronizationManager.getResource(this);
    return bound == null ? bind().deliveries : bound.deliveries;
  }

  private Kept bind() {
    var kept = new Kept();
    TransactionSynchronizationManager.bindResource(this, kept);
    TransactionSynchronizationManager.registerSynchronization(
        new ResourceHolderSynchronization<>(kept, this) {});
    return kept;
  }

  private static final class Kept extends ResourceHolderSupport {

    private final Map<UUID, DeliveryInDiagram> deliveries = new HashMap<>();
  }
}
