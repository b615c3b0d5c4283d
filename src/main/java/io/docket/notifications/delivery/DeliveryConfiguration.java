package io.docket.notifications.delivery;

import io.docket.engine.RequiredProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What deliveries need of the engine before anybody may come in. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

  @Bean
  RequiredProcess notificationDelivery() {
    return new RequiredProcess(NotificationDeliveryProcess.KEY);
  }
}
