package io.docket.tasks;

import io.docket.web.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All tasks, and what people do with them. Every call acts for the person signed in, refuses what
 * that person may not do ({@link NotAllowed}), and answers {@link TaskNotFound} for a task that
 * they may not even see. Row, process and history change in one transaction.
 */
public interface Tasks {

  /**
   * Creates a task and starts its process.
   *
   * @throws io.docket.web.InvalidRequest with every fault of the input
   */
  Task create(NewTask task);

  /** The task of that id. */
  Task find(UUID id);

  /** What maker and checker of the task wrote to each other. */
  WorkNotes notes(UUID id);

  /** One page of the tasks that the person may see and that fit the question. */
  Page<Task> list(TaskQuestion question);

  /**
   * Changes details.
   *
   * @param ifMatch the caller's If-Match header, required
   */
  Task edit(UUID id, TaskEdit edit, @Nullable String ifMatch);

  /**
   * Cancels the task: its process ends, its record and history stay.
   *
   * @param ifMatch the caller's If-Match header, required
   */
  void cancel(UUID id, @Nullable String ifMatch);

  /** Takes a task that nobody has, to work on it or to review it. */
  Task claim(UUID id);

  /** Gives a task back to its team. */
  Task unclaim(UUID id);

  /** Gives a task to somebody. */
  Task assign(UUID id, @Nullable String assignee);

  /** Ends the work: the task is done, or goes to review where one is required. */
  Task complete(UUID id, @Nullable String outcome, @Nullable String note);

  /**
   * Ends the review; an unassigned one is claimed first.
   *
   * @param decision APPROVE or REJECT
   * @param note required on rejection
   */
  Task review(UUID id, @Nullable String decision, @Nullable String note);
}
