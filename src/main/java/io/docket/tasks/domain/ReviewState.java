package io.docket.tasks.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Maker and checker of a task: who did the work, who looked at it, and what they said. */
@Embeddable
class ReviewState {

  static final String APPROVE = "APPROVE";
  static final String REJECT = "REJECT";

  @Column(nullable = false)
  boolean reviewRequired;

  @Column @Nullable String doneBy;

  @Column @Nullable String workNote;

  @Column @Nullable String outcome;

  @Column @Nullable String reviewer;

  @Column @Nullable String reviewDecision;

  @Column @Nullable String reviewNote;

  /** How often a review sent the work back. */
  @Column(nullable = false)
  short rejections;

  boolean approved() {
    return APPROVE.equals(reviewDecision);
  }

  boolean rejected() {
    return REJECT.equals(reviewDecision);
  }

  void workDone(String by, @Nullable String result, @Nullable String note) {
    doneBy = by;
    outcome = result;
    workNote = note;
    reviewer = null;
    reviewDecision = null;
    reviewNote = null;
  }

  void decide(String by, String decision, @Nullable String note) {
    reviewer = by;
    reviewDecision = decision;
    reviewNote = note;
    if (rejected()) {
      rejections++;
    }
  }
}
