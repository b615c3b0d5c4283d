package io.docket.tasks;

/** Where a task stands. */
public enum TaskStatus {
  /** Offered to its team; nobody has taken it. */
  OPEN,
  /** Somebody has it and has not begun. */
  ASSIGNED,
  /** Somebody works on it. */
  IN_PROGRESS,
  /** The work is done and waits for, or is in, somebody else's review. */
  IN_REVIEW,
  /** Completed. */
  DONE,
  /** Withdrawn before completion. */
  CANCELLED;

  /** Whether nothing more happens to a task in this status. */
  public boolean isFinal() {
    return this == DONE || this == CANCELLED;
  }
}
