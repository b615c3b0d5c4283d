package io.docket.reporting.figures;

import io.docket.tasks.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a test knows of a task that reports count. */
record CountedTask(
    String status,
    @Nullable String team,
    @Nullable String category,
    Priority priority,
    @Nullable String assignee,
    Instant createdAt,
    @Nullable Instant takenAt,
    @Nullable Instant endedAt,
    @Nullable Instant deadline,
    int rejections,
    int highestEscalation) {

  boolean isDone() {
    return status.equals("DONE");
  }

  boolean isCancelled() {
    return status.equals("CANCELLED");
  }

  boolean isOpen() {
    return endedAt == null;
  }

  /** Of a task that has ended. */
  Instant end() {
    return Objects.requireNonNull(endedAt);
  }

  boolean isOnTime() {
    return isDone() && deadline != null && !end().isAfter(deadline);
  }

  boolean isLate() {
    return isDone() && deadline != null && end().isAfter(deadline);
  }

  /** The steps in which durations count, said once more and plainly. */
  static int counted(@Nullable Instant begun, @Nullable Instant ended) {
    var took = Duration.between(Objects.requireNonNull(begun), Objects.requireNonNull(ended));
    if (took.isNegative()) {
      return 0;
    }
    var minutes = (int) took.toMinutes();
    for (var step : new int[][] {{120, 1}, {24 * 60, 5}, {4 * 24 * 60, 15}, {30 * 24 * 60, 60}}) {
      if (minutes < step[0]) {
        return minutes - minutes % step[1];
      }
    }
    return minutes - minutes % (24 * 60);
  }
}
