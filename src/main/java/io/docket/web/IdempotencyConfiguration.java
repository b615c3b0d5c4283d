package io.docket.web;

import io.docket.crypto.EncryptedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets a rotation of keys find the kept answers. */
@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

  @Bean
  EncryptedColumn keptAnswers() {
    return IdempotencyKeys.BODY;
  }
}
