package io.docket.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people do with the engine's own controls, in Tasklist or over the engine's REST API. Each
 * call follows the same rules as its twin in {@link Tasks}, does nothing where the record says so
 * already, and throws to undo the engine's side.
 */
public interface EngineActions {

  /** Somebody claimed, assigned or gave back the open user task. */
  void assigneeSet(UUID task, @Nullable String assignee);

  /** Somebody moved or removed the due date. */
  void dueDateSet(UUID task, @Nullable Instant dueDate);

  /** Somebody changed the priority. */
  void prioritySet(UUID task, Priority priority);

  /** Somebody renamed the user task. */
  void nameSet(UUID task, String name);

  /**
   * Somebody completes the user task "Work on task".
   *
   * @param progress percent, or null to leave it to the completion
   */
  void workCompleted(
      UUID task, @Nullable String outcome, @Nullable String note, @Nullable Integer progress);

  /** Somebody completes the user task "Review task". */
  void reviewCompleted(UUID task, @Nullable String decision, @Nullable String note);

  /** Somebody commented on the user task. */
  void commented(UUID task, String text, String engineComment);
}
