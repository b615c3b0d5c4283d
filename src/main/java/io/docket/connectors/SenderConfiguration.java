package io.docket.connectors;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells other modules who mails are from. */
@Configuration(proxyBeanMethods = false)
class SenderConfiguration {

  @Bean
  SenderAddress senderAddress(MailSettings settings) throws AddressException {
    return new SenderAddress(new InternetAddress(settings.from(), true).getAddress());
  }
}
