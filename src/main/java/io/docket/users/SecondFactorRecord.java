package io.docket.users;

import io.docket.audit.AuditEvent;
import io.docket.audit.AuditKind;
import io.docket.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** Reports changes of second factors to the audit trail. */
@Component
class SecondFactorRecord {

  private final AuditTrail audit;
  private final CurrentActor currentActor;

  SecondFactorRecord(AuditTrail audit, CurrentActor currentActor) {
    this.audit = audit;
    this.currentActor = currentActor;
  }

  /** At sign-in nobody acts yet but the person themselves. */
  void write(AuditKind kind, String username) {
    var actor = currentActor.find().map(Actor::username).orElse(username);
    audit.record(AuditEvent.of(kind, actor, username));
  }
}
