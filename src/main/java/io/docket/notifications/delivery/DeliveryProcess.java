package io.docket.notifications.delivery;

import io.docket.notifications.Deliveries;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts the process of a delivery; all the rest is drawn. */
@Component
class DeliveryProcess implements Deliveries {

  private final DeliveryEngine engine;
  private final RuntimeService runtime;

  DeliveryProcess(DeliveryEngine engine, RuntimeService runtime) {
    this.engine = engine;
    this.runtime = runtime;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void start(UUID delivery) {
    engine.run(
        () ->
            runtime.startProcessInstanceByKey(
                NotificationDeliveryProcess.KEY, delivery.toString()));
  }
}
