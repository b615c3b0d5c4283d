package io.docket;

import io.docket.audit.AuditEvent;
import io.docket.audit.AuditKind;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the audit trail was told in this JVM. */
public final class AuditedEvents {

  private static final List<AuditEvent> EVENTS = new CopyOnWriteArrayList<>();

  private AuditedEvents() {}

  /** What happened to that person or team, the oldest first. */
  public static List<AuditEvent> about(String subject) {
    return EVENTS.stream().filter(event -> subject.equals(event.subject())).toList();
  }

  /** The same, kinds alone. */
  public static List<AuditKind> kindsAbout(String subject) {
    return about(subject).stream().map(AuditEvent::kind).toList();
  }

  static void note(AuditEvent event) {
    EVENTS.add(event);
  }
}
