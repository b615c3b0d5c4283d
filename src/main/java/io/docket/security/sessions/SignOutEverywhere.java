package io.docket.security.sessions;

import io.docket.audit.AuditEvent;
import io.docket.audit.AuditKind;
import io.docket.audit.AuditTrail;
import io.docket.security.AccountAccess;
import io.docket.security.SignedOutEverywhere;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends all sessions and tokens of a person on every node; named API tokens stay. */
@Component
class SignOutEverywhere {

  private final AccountAccess access;
  private final ApplicationEventPublisher events;
  private final AuditTrail audit;

  SignOutEverywhere(AccountAccess access, ApplicationEventPublisher events, AuditTrail audit) {
    this.access = access;
    this.events = events;
    this.audit = audit;
  }

  /** Of whom the caller may look after. */
  @Transactional
  public void of(String username) {
    events.publishEvent(new SignedOutEverywhere(username));
    audit.record(
        AuditEvent.of(AuditKind.SIGNED_OUT_EVERYWHERE, access.actor().username(), username));
  }
}
