package io.docket.connectors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells other modules who mails are from. */
@Configuration(proxyBeanMethods = false)
class SenderConfiguration {

  @Bean
  SenderAddress senderAddress(MailSettings settings) {
    return new SenderAddress(new Sender(settings.from()).address().getAddress());
  }
}
