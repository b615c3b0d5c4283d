package io.docket.notifications.outbox;

import io.docket.notifications.Facts;
import io.docket.tasks.Priority;
import io.docket.users.NotificationPreferences.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * One thing for several people.
 *
 * @param recipients user names
 * @param dueAt the moment that it is about; nobody is told twice of the same kind, task, moment and
 *     place in the history
 * @param seq place in the task's history; 0 where the moment says enough
 * @param at when it happened
 * @param urgent whether it waits for nothing
 */
record Announcement(
    Kind kind,
    Collection<String> recipients,
    UUID task,
    Facts facts,
    Instant dueAt,
    int seq,
    Instant at,
    boolean urgent) {

  private static final Set<Kind> URGENT = Set.of(Kind.DEADLINE, Kind.ESCALATION);

  static boolean isUrgent(Kind kind, Priority priority) {
    return URGENT.contains(kind) || priority == Priority.URGENT;
  }
}
