package io.docket.tasks;

/** What can happen to a task. */
public enum HistoryEvent {
  CREATED,
  ROUTED,
  ASSIGNED,
  RETURNED,
  DETAILS_CHANGED,
  COMMENTED,
  COMMENT_CHANGED,
  COMMENT_DELETED,
  REMINDED,
  DEADLINE_PASSED,
  ESCALATED,
  WORK_DONE,
  APPROVED,
  REJECTED,
  COMPLETED,
  CANCELLED;

  /** Whether it can concern people who have not done it themselves. */
  public boolean isNews() {
    return switch (this) {
      case CREATED, COMMENT_CHANGED, COMMENT_DELETED, APPROVED -> false;
      default -> true;
    };
  }
}
