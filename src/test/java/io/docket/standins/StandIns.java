package io.docket.standins;

import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.jwt.JwtMac;
import com.google.crypto.tink.jwt.JwtMacConfig;
import io.docket.audit.AuditEvent;
import io.docket.audit.AuditTrail;
import io.docket.crypto.PersonalData;
import io.docket.crypto.Place;
import io.docket.crypto.TokenKeys;
import io.docket.crypto.Unreadable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Stands in, in tests, for modules that have no implementation; steps aside where they have. */
@AutoConfiguration
class StandIns {

  @Bean
  @ConditionalOnMissingBean
  TokenKeys tokenKeys() throws GeneralSecurityException {
    JwtMacConfig.register();
    var handle = KeysetHandle.generateNew(KeyTemplates.get("JWT_HS256"));
    var jwt = handle.getPrimitive(RegistryConfiguration.get(), JwtMac.class);
    return () -> jwt;
  }

  @Bean
  @ConditionalOnMissingBean
  PersonalData personalData() {
    return new Scrambled();
  }

  @Bean
  @ConditionalOnMissingBean
  AuditTrail auditTrail() {
    return new AuditTrail() {

      @Override
      public void record(AuditEvent event) {}

      @Override
      public void recordRefusal(AuditEvent event) {}
    };
  }

  /** Not readable at a glance, and bound to its place. */
  private static final class Scrambled implements PersonalData {

    @Override
    public byte[] encrypt(String text, Place place) {
      var bytes = (place + "\n" + text).getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encode(bytes);
    }

    @Override
    public String decrypt(byte[] ciphertext, Place place) {
      var parts =
          new String(Base64.getDecoder().decode(ciphertext), StandardCharsets.UTF_8).split("\n");
      if (!parts[0].equals(place.toString())) {
        throw new Unreadable(place, new IllegalArgumentException("elsewhere"));
      }
      return parts[1];
    }

    @Override
    public byte[] fingerprint(String text, String purpose) {
      return (purpose + text).getBytes(StandardCharsets.UTF_8);
    }
  }
}
