package io.docket.users;

import io.docket.crypto.EncryptedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a rotation of keys has to know of second factors. */
@Configuration(proxyBeanMethods = false)
class SecondFactorConfiguration {

  @Bean
  EncryptedColumn secretOfSecondFactor() {
    return SecondFactorTable.SECRET;
  }
}
