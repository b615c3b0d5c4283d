package io.docket.crypto;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What encrypts, once the keys are known to fit the database. */
@Configuration(proxyBeanMethods = false)
class PersonalDataConfiguration {

  /** Whoever has it may use it at once: so nothing is ever written under keys that do not fit. */
  @Bean
  PersonalData personalData(KeyRing ring, KeyRingCheck check) {
    check.run();
    return new TinkPersonalData(ring);
  }
}
