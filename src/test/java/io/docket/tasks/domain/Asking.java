package io.docket.tasks.domain;

import io.docket.tasks.Priority;
import io.docket.tasks.TaskQuestion;
import io.docket.tasks.TaskStatus;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a question together bit by bit; it begins with all tasks. */
final class Asking {

  Set<TaskStatus> status = Set.of();
  @Nullable String assignee;
  @Nullable String team;
  @Nullable String category;
  @Nullable Priority priority;
  @Nullable Boolean overdue;
  @Nullable Instant deadlineBefore;
  @Nullable Instant deadlineAfter;
  @Nullable String createdBy;
  @Nullable String query;
  @Nullable String sort;
  int limit = 50;

  TaskQuestion from(@Nullable String cursor) {
    return new TaskQuestion(
        status,
        assignee,
        team,
        category,
        priority,
        overdue,
        deadlineBefore,
        deadlineAfter,
        createdBy,
        query,
        sort,
        limit,
        cursor);
  }

  @Override
  public String toString() {
    return from(null).toString();
  }
}
