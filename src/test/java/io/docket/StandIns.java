package io.docket;

import io.docket.audit.AuditEvent;
import io.docket.audit.AuditTrail;
import io.docket.crypto.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** Stands in for encryption and the audit trail wherever the application has none of its own. */
@Configuration(proxyBeanMethods = false)
class StandIns {

  @Bean
  @Fallback
  PersonalData standInPersonalData() {
    return new StandInPersonalData();
  }

  @Bean
  @Fallback
  AuditTrail standInAuditTrail() {
    return new AuditTrail() {
      @Override
      public void record(AuditEvent event) {
        AuditedEvents.note(event);
      }

      @Override
      public void recordRefusal(AuditEvent event) {
        AuditedEvents.note(event);
      }
    };
  }
}
