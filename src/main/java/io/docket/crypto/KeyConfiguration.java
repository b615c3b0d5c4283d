package io.docket.crypto;

import com.google.crypto.tink.jwt.JwtMac;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key ring, from the settings or from its file. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeySettings.class)
class KeyConfiguration {

  @Bean
  KeyRing keyRing(KeySettings settings, ObjectProvider<KeyDirectory> directory) {
    return settings
        .ring()
        .or(() -> directory.stream().findFirst().map(place -> KeyFile.in(place).ring()))
        .orElseThrow(KeysUnusable::missing);
  }

  /** Asks for the keys before the first table is made: whoever has none changes nothing. */
  @Bean
  FlywayConfigurationCustomizer keysBeforeTables(KeyRing ring) {
    return configuration -> {};
  }

  @Bean
  TokenKeys tokenKeys(KeyRing ring) {
    var jwt = ring.keys(KeyPurpose.ACCESS_TOKENS).primitive(JwtMac.class);
    return () -> jwt;
  }
}
