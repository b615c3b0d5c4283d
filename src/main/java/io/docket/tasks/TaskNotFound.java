package io.docket.tasks;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** There is no such task, or none that this person may see: 404. */
public final class TaskNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Says the same whether the task is missing or merely hidden. */
  public TaskNotFound() {
    super(HttpStatus.NOT_FOUND, "task-not-found", "There is no such task");
  }
}
