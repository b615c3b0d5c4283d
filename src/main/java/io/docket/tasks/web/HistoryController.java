package io.docket.tasks.web;

import io.docket.tasks.HistoryItem;
import io.docket.tasks.TaskHistory;
import io.docket.web.Page;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The REST door to a task's history. */
@RestController
@Tag(name = "Tasks")
class HistoryController {

  private final TaskHistory history;

  HistoryController(TaskHistory history) {
    this.history = history;
  }

  @GetMapping("/tasks/{id}/history")
  @Operation(
      operationId = "readHistory",
      summary = "Who did what to a task, when, and through which door; oldest first")
  @Refuses({"invalid-request", "task-not-found"})
  Page<HistoryItem> list(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return history.of(id, Page.limit(limit), cursor);
  }
}
