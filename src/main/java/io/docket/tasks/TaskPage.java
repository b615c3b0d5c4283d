package io.docket.tasks;

import java.util.UUID;

/**
 * The address at which a person opens a task in a browser. It stays the same for as long as the
 * task's record, whatever the engine calls the task by then.
 */
public final class TaskPage {

  /** The same for all tasks. */
  public static final String PATTERN = "/open-task/{task}";

  private TaskPage() {}

  /** The path on this server. */
  public static String path(UUID task) {
    return PATTERN.replace("{task}", task.toString());
  }
}
