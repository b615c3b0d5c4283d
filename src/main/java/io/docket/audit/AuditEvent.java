package io.docket.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing worth remembering. Time and client address are added when it is written.
 *
 * @param actor user name of whoever did it; null if not known, as at a refused sign-in
 * @param subject user name, team or token it was done to; null if nothing but the actor is
 *     concerned
 * @param details what else is needed to understand it: names of fields, roles, channels; neither
 *     personal data nor a secret
 */
public record AuditEvent(
    AuditKind kind, @Nullable String actor, @Nullable String subject, Map<String, String> details) {

  /** A defensive copy. */
  public AuditEvent {
    details = Map.copyOf(details);
  }

  /** Something that needs no further details. */
  public static AuditEvent of(AuditKind kind, @Nullable String actor, @Nullable String subject) {
    return new AuditEvent(kind, actor, subject, Map.of());
  }
}
