package io.docket.notifications.web;

import io.docket.tasks.TaskSight;
import io.docket.tasks.TaskSummaries;
import io.docket.tasks.TaskSummaries.TaskSummary;
import io.docket.web.Violations;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the task that a message is about; to whoever may not see it, it does not exist. */
@Component
class MessageTasks {

  private final TaskSight sight;
  private final TaskSummaries tasks;

  MessageTasks(TaskSight sight, TaskSummaries tasks) {
    this.sight = sight;
    this.tasks = tasks;
  }

  @Nullable TaskSummary read(@Nullable UUID id, List<String> people, Violations violations) {
    if (id == null) {
      return null;
    }
    if (!sight.among(people, id).containsAll(people)) {
      violations.add("taskId", "is no task that both of you may see");
      return null;
    }
    return tasks.of(id);
  }
}
