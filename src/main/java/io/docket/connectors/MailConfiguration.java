package io.docket.connectors;

import io.docket.crypto.EncryptedColumn;
import io.docket.database.Showcase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the way of mails: a server if one is set, the mailbox in a demo, otherwise none. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

  @Bean
  MailDelivery mailDelivery(
      MailSettings settings,
      Showcase showcase,
      MailboxTable mailbox,
      ServerLines lines,
      Clock clock) {
    if (settings.api().isSet()) {
      return new GuardedDelivery(
          new MailApiDelivery(settings, HttpServer.of(settings, clock)), lines.email());
    }
    if (settings.hasServer()) {
      return new GuardedDelivery(new ServerDelivery(settings, clock), lines.email());
    }
    return showcase.isOpen() ? new MailboxDelivery(mailbox) : new NoDelivery();
  }

  @Bean
  EncryptedColumn mailboxContent() {
    return MailboxTable.CONTENT;
  }
}
