package io.docket.notifications;

import java.util.UUID;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way of notifications out of the house, each a process instance. */
public interface Deliveries {

  /**
   * Starts the process of a delivery in the current transaction; its business key is the id.
   *
   * @param delivery id of a pending row of {@code notification_delivery}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void start(UUID delivery);
}
