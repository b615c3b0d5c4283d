package io.docket.tasks.web;

import io.docket.tasks.NewTask;
import io.docket.tasks.Task;
import io.docket.tasks.TaskEdit;
import io.docket.tasks.Tasks;
import io.docket.web.EntityVersion;
import io.docket.web.Page;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The REST door to tasks: creating, finding, listing, editing and cancelling them. */
@RestController
@RequestMapping("/tasks")
@Tag(name = "Tasks", description = "Tasks from creation to completion")
class TaskController {

  private final Tasks tasks;

  TaskController(Tasks tasks) {
    this.tasks = tasks;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "createTask",
      summary = "Create a task",
      description =
          "What is left out is filled in by the routing decision: team, deadline, reminders.")
  @Refuses({"invalid-request", "not-allowed", "wrong-routing", "changed-meanwhile"})
  ResponseEntity<Task> create(@RequestBody NewTask typed) {
    var task = tasks.create(typed);
    return ResponseEntity.created(URI.create("/tasks/" + task.id()))
        .eTag(EntityVersion.tag(task.version()))
        .body(task);
  }

  @GetMapping
  @Operation(
      operationId = "listTasks",
      summary = "List tasks",
      description = "The tasks that you may see and that fit, page by page.")
  @Refuses("invalid-request")
  Page<Task> list(@ParameterObject TaskListParameters parameters) {
    return tasks.list(parameters.question());
  }

  @GetMapping("/{id}")
  @Operation(operationId = "findTask", summary = "Read a task")
  @Refuses("task-not-found")
  ResponseEntity<Task> find(@PathVariable UUID id) {
    return tagged(tasks.find(id));
  }

  @PutMapping("/{id}")
  @Operation(
      operationId = "editTask",
      summary = "Change the details of a task",
      description = "A field that is left out keeps its value; null clears it.")
  @Refuses({
    "invalid-request",
    "task-not-found",
    "not-allowed",
    "wrong-state",
    "process-suspended",
    "changed-meanwhile",
    "if-match-required"
  })
  ResponseEntity<Task> edit(
      @PathVariable UUID id,
      @RequestBody TaskEdit edit,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return tagged(tasks.edit(id, edit, ifMatch));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "cancelTask",
      summary = "Cancel a task",
      description = "Its process ends; its record and history stay.")
  @Refuses({
    "task-not-found",
    "not-allowed",
    "wrong-state",
    "process-suspended",
    "changed-meanwhile",
    "if-match-required"
  })
  void cancel(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    tasks.cancel(id, ifMatch);
  }

  static ResponseEntity<Task> tagged(Task task) {
    return ResponseEntity.ok().eTag(EntityVersion.tag(task.version())).body(task);
  }
}
