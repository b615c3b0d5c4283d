package io.docket.tasks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The gist of tasks, for other modules that act without a person. */
public interface TaskSummaries {

  /** The gist of a task; throws {@link TaskNotFound}. */
  TaskSummary of(UUID task);

  /**
   * The open tasks that somebody has and that have a deadline, the next one first.
   *
   * @param limit so many at most
   */
  List<Task> dueFrom(String assignee, int limit);

  /**
   * What others need to speak of a task.
   *
   * @param number such as T-1042
   * @param doneBy user name of whoever did the work; null before
   */
  record TaskSummary(
      UUID id,
      String number,
      String title,
      @Nullable String team,
      @Nullable String assignee,
      String createdBy,
      @Nullable String doneBy,
      Priority priority,
      @Nullable Instant deadline,
      TaskStatus status) {}
}
