package io.docket.tasks.web;

import static io.docket.tasks.web.TaskController.tagged;

import io.docket.tasks.Task;
import io.docket.tasks.Tasks;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The REST door to a task's steps: who has it, and how work and review end. */
@RestController
@RequestMapping("/tasks/{id}")
@Tag(name = "Tasks")
class TaskStepController {

  private final Tasks tasks;

  TaskStepController(Tasks tasks) {
    this.tasks = tasks;
  }

  @PostMapping("/claim")
  @Operation(
      operationId = "claimTask",
      summary = "Take a task that nobody has",
      description = "To work on it or, when it is in review, to review it.")
  @Refuses({
    "invalid-request",
    "task-not-found",
    "not-allowed",
    "wrong-state",
    "process-suspended",
    "changed-meanwhile"
  })
  ResponseEntity<Task> claim(@PathVariable UUID id) {
    return tagged(tasks.claim(id));
  }

  @PostMapping("/unclaim")
  @Operation(operationId = "unclaimTask", summary = "Give a task back to its team")
  @Refuses({
    "task-not-found",
    "not-allowed",
    "wrong-state",
    "process-suspended",
    "changed-meanwhile"
  })
  ResponseEntity<Task> unclaim(@PathVariable UUID id) {
    return tagged(tasks.unclaim(id));
  }

  @PostMapping("/assign")
  @Operation(operationId = "assignTask", summary = "Give a task to somebody")
  @Refuses({
    "invalid-request",
    "task-not-found",
    "not-allowed",
    "wrong-state",
    "process-suspended",
    "changed-meanwhile"
  })
  ResponseEntity<Task> assign(@PathVariable UUID id, @RequestBody Assignment typed) {
    return tagged(tasks.assign(id, typed.assignee()));
  }

  @PostMapping("/complete")
  @Operation(
      operationId = "completeTask",
      summary = "End the work on a task",
      description = "The task is done or, where a review is required, goes to review.")
  @Refuses({
    "invalid-request",
    "task-not-found",
    "not-allowed",
    "wrong-state",
    "process-suspended",
    "changed-meanwhile"
  })
  ResponseEntity<Task> complete(
      @PathVariable UUID id, @RequestBody(required = false) @Nullable Completion typed) {
    var completion = typed == null ? new Completion(null, null) : typed;
    return tagged(tasks.complete(id, completion.outcome(), completion.note()));
  }

  @PostMapping("/review")
  @Operation(
      operationId = "reviewTask",
      summary = "Approve the work on a task, or send it back",
      description = "Never by who did the work. A review that nobody has is claimed first.")
  @Refuses({
    "invalid-request",
    "task-not-found",
    "not-allowed",
    "wrong-state",
    "process-suspended",
    "changed-meanwhile"
  })
  ResponseEntity<Task> review(@PathVariable UUID id, @RequestBody Review typed) {
    return tagged(tasks.review(id, typed.decision(), typed.note()));
  }

  /** To whom a task is given. */
  record Assignment(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String assignee) {}

  /** How the work ended. */
  record Completion(@Nullable String outcome, @Nullable String note) {}

  /** What the reviewer decided: APPROVE or REJECT, the latter with a note that says why. */
  record Review(
      @Schema(
              requiredMode = Schema.RequiredMode.REQUIRED,
              allowableValues = {"APPROVE", "REJECT"})
          @Nullable String decision,
      @Nullable String note) {}
}
