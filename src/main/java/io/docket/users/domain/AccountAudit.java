package io.docket.users.domain;

import io.docket.audit.AuditEvent;
import io.docket.audit.AuditKind;
import io.docket.audit.AuditTrail;
import io.docket.users.Actor;
import io.docket.users.CurrentActor;
import io.docket.users.Profile;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records who does what to whose account or to which team. */
@Component
class AccountAudit {

  private final AuditTrail trail;
  private final CurrentActor current;

  AccountAudit(AuditTrail trail, CurrentActor current) {
    this.trail = trail;
    this.current = current;
  }

  void note(AuditKind kind, String subject) {
    note(kind, subject, Map.of());
  }

  /** A profile on its way to somebody; recorded unless it is their own. */
  Profile shown(Profile profile, Actor reader) {
    if (!AccountPermissions.is(reader, profile.username())) {
      note(AuditKind.PROFILE_READ, profile.username());
    }
    return profile;
  }

  void note(AuditKind kind, String subject, Map<String, String> details) {
    var actor = current.find().map(Actor::username).orElse(null);
    trail.record(new AuditEvent(kind, actor, subject, details));
  }
}
