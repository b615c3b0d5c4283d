package io.docket.tasks;

import java.util.List;
import java.util.UUID;

/** Somebody's account was closed, and these open tasks went back to their teams. */
public record TasksReturned(List<UUID> tasks) {

  /** A defensive copy. */
  public TasksReturned {
    tasks = List.copyOf(tasks);
  }
}
