package io.docket.tasks.domain;

import io.docket.tasks.Priority;
import io.docket.tasks.Task;
import io.docket.tasks.TaskStatus;
import io.docket.tasks.WrongState;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/**
 * The business record of one task. Its open work is a process instance of the engine. Only changed
 * columns are written: PostgreSQL would analyse the words for the full-text search anew otherwise.
 */
@Entity
@DynamicUpdate
@Table(name = "task")
class TaskRecord {

  @Id
  @Column(nullable = false)
  UUID id;

  @Column(nullable = false)
  long number;

  @Version
  @Column(nullable = false)
  @Nullable Long version;

  @Column(nullable = false)
  @Nullable String processInstanceId;

  @Column(nullable = false)
  String title;

  @Column @Nullable String description;

  @Column @Nullable String category;

  @Column(nullable = false)
  short priority;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  TaskStatus status = TaskStatus.OPEN;

  @Column @Nullable String assignee;

  @Column @Nullable String team;

  @Embedded DeadlineWatch watch;

  @Embedded ReviewState review = new ReviewState();

  @Column(nullable = false)
  short progress;

  @Column(nullable = false)
  String createdBy;

  @Column(nullable = false)
  Instant createdAt;

  @Column(nullable = false)
  Instant updatedAt;

  @Column @Nullable Instant completedAt;

  /** When somebody had it for the first time. */
  @Column @Nullable Instant takenAt;

  @OptimisticLock(excluded = true)
  @Column(nullable = false)
  int historyLength;

  /** The beginning of its history, written right after the row itself. */
  @Transient final List<HistoryEntry> unwritten = new ArrayList<>();

  /** Whether the creator chose the reminders, so that routing leaves them alone. */
  @Transient boolean remindersGiven;

  /** Whether a person has ended the current user task in this very transaction. */
  @Transient boolean ending;

  /** Who withdraws the task in this very transaction. */
  @Transient @Nullable String cancelledBy;

  /** For Hibernate. */
  protected TaskRecord() {}

  TaskRecord(UUID id, long number, String createdBy, Instant now, DeadlineWatch watch) {
    this.id = id;
    this.number = number;
    this.createdBy = createdBy;
    this.createdAt = now;
    this.updatedAt = now;
    this.watch = watch;
  }

  String label() {
    return "T-" + number;
  }

  Priority priority() {
    return Priority.values()[priority];
  }

  void setPriority(Priority value) {
    priority = (short) value.ordinal();
  }

  void touch(Instant now) {
    updatedAt = now;
  }

  void requireOpen() {
    if (status.isFinal()) {
      throw new WrongState(
          "This task is %s already".formatted(status == TaskStatus.DONE ? "done" : "cancelled"));
    }
  }

  /** Gives the task to somebody, or back to the team. */
  void giveTo(@Nullable String person, Instant now) {
    assignee = person;
    noteTaking(now);
    if (status != TaskStatus.IN_REVIEW) {
      status = statusOfWork();
    }
    touch(now);
  }

  void noteTaking(Instant now) {
    if (assignee != null && takenAt == null) {
      takenAt = now;
    }
  }

  TaskStatus statusOfWork() {
    if (assignee == null) {
      return TaskStatus.OPEN;
    }
    return progress > 0 || review.rejected() ? TaskStatus.IN_PROGRESS : TaskStatus.ASSIGNED;
  }

  /** The work lies ready for whoever has the task, or for the team. */
  void offerWork(Instant now) {
    status = statusOfWork();
    touch(now);
  }

  void offerReview(Instant now) {
    assignee = null;
    status = TaskStatus.IN_REVIEW;
    touch(now);
  }

  void end(TaskStatus how, Instant now) {
    status = how;
    completedAt = now;
    touch(now);
    if (how == TaskStatus.DONE) {
      assignee = review.doneBy;
      progress = 100;
    }
  }

  Task view() {
    return new Task(
        id,
        label(),
        title,
        description,
        category,
        priority(),
        status,
        assignee,
        team,
        watch.deadline,
        watch.reminders,
        progress,
        watch.overdue,
        watch.escalationLevel,
        review.reviewRequired,
        createdBy,
        createdAt,
        updatedAt,
        completedAt,
        review.outcome,
        Objects.requireNonNullElse(version, 0L));
  }
}
