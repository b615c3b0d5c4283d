package io.docket.tasks.domain;

import io.docket.tasks.TaskSummaries;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the gist of tasks. */
@Component
class Summaries implements TaskSummaries {

  private final TaskRecords records;

  Summaries(TaskRecords records) {
    this.records = records;
  }

  @Override
  public TaskSummary of(UUID id) {
    var task = records.find(id);
    return new TaskSummary(
        task.id,
        task.label(),
        task.title,
        task.team,
        task.assignee,
        task.createdBy,
        task.review.doneBy,
        task.priority(),
        task.watch.deadline,
        task.status);
  }
}
