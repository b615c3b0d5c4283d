package io.docket.tasks.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A task's deadline, the reminders before it and the escalations after it. */
@Embeddable
class DeadlineWatch {

  /** Later than any timer: where the diagram waits for what will not come. */
  static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  @Column @Nullable Instant deadline;

  @Column(nullable = false)
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> reminders = List.of();

  @Column(nullable = false)
  Instant remindedUntil;

  @Column(nullable = false)
  boolean overdue;

  @Column(nullable = false)
  short escalationLevel;

  /** The highest level ever; a deadline that moves does not lower it. */
  @Column(nullable = false)
  short highestEscalation;

  @Column(nullable = false)
  String escalationInterval;

  @Column @Nullable Instant lastEscalatedAt;

  /** For Hibernate. */
  protected DeadlineWatch() {}

  DeadlineWatch(Instant now, Duration escalationInterval) {
    this.remindedUntil = now;
    this.escalationInterval = escalationInterval.toString();
  }

  /**
   * Moves everything: what has been missed counts only if the new deadline is missed too. A
   * reminder that is due and not given yet stays so unless the deadline itself moves.
   */
  void move(@Nullable Instant newDeadline, List<String> newReminders, Instant now) {
    if (!Objects.equals(newDeadline, deadline)) {
      remindedUntil = now;
    }
    deadline = newDeadline;
    reminders = List.copyOf(newReminders);
    if (newDeadline == null || newDeadline.isAfter(now)) {
      overdue = false;
      escalationLevel = 0;
      lastEscalatedAt = null;
    }
  }

  Instant nextReminderAt() {
    var due = deadline;
    if (due == null) {
      return NEVER;
    }
    return reminders.stream()
        .map(before -> due.minus(Duration.parse(before)))
        .filter(at -> at.isAfter(remindedUntil))
        .min(Instant::compareTo)
        .orElse(NEVER);
  }

  Instant nextEscalationAt(int highestLevel) {
    if (deadline == null || (overdue && escalationLevel >= highestLevel)) {
      return NEVER;
    }
    return lastEscalatedAt == null
        ? deadline
        : lastEscalatedAt.plus(Duration.parse(escalationInterval));
  }

  /** Notes that the reminder due now has been given. */
  void remind(Instant now) {
    remindedUntil = now;
  }

  /** Notes the missed deadline, and the next escalation if there is a level left. */
  void escalate(Instant now, int highestLevel) {
    overdue = true;
    lastEscalatedAt = now;
    if (escalationLevel < highestLevel) {
      escalationLevel++;
      highestEscalation = (short) Math.max(highestEscalation, escalationLevel);
    }
  }
}
