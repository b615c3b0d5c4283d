package io.docket.tasks;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Who may see a task, for other modules that act without a person. */
public interface TaskSight {

  /** Those of the people who are active and may see the task; nobody if there is no such task. */
  Set<String> among(Collection<String> usernames, UUID task);
}
