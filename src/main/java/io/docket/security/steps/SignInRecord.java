package io.docket.security.steps;

import io.docket.audit.AuditEvent;
import io.docket.audit.AuditKind;
import io.docket.audit.AuditTrail;
import io.docket.users.User;
import io.docket.users.Users;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reports sign-ins to the audit trail. */
@Component
class SignInRecord {

  private static final Logger LOG = LoggerFactory.getLogger(SignInRecord.class);

  private static final String STEP = "step";

  private final AuditTrail audit;
  private final Users users;

  SignInRecord(AuditTrail audit, Users users) {
    this.audit = audit;
    this.users = users;
  }

  void signedIn(String username, boolean secondFactor) {
    var details = Map.of("secondFactor", Boolean.toString(secondFactor));
    audit.record(new AuditEvent(AuditKind.SIGNED_IN, username, username, details));
  }

  void signedOut(String username) {
    audit.record(AuditEvent.of(AuditKind.SIGNED_OUT, username, username));
  }

  void wrongPassword(String username) {
    report(AuditKind.SIGN_IN_REFUSED, username, "password");
  }

  void wrongOldPassword(String username) {
    report(AuditKind.SIGN_IN_REFUSED, username, "old password");
  }

  void wrongCode(String username) {
    report(AuditKind.SIGN_IN_REFUSED, username, "second factor");
  }

  void delayed(String username) {
    report(AuditKind.SIGN_IN_DELAYED, username, "waiting");
  }

  private void report(AuditKind kind, String username, String step) {
    var subject = known(username);
    LOG.warn("Sign-in refused: {}, {}", subject == null ? "nobody known" : subject, step);
    audit.recordRefusal(new AuditEvent(kind, null, subject, Map.of(STEP, step)));
  }

  /** A user name that nobody has may be a password that went into the wrong field. */
  private @Nullable String known(String username) {
    var name = username.strip().toLowerCase(Locale.ROOT);
    return name.matches("[a-z0-9._-]{3,64}")
        ? users.find(name).map(User::username).orElse(null)
        : null;
  }
}
