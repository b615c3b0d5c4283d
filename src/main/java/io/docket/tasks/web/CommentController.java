package io.docket.tasks.web;

import io.docket.tasks.Comment;
import io.docket.tasks.Comments;
import io.docket.web.Page;
import io.docket.web.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The REST door to what people say about a task. */
@RestController
@RequestMapping("/tasks/{id}/comments")
@Tag(name = "Comments", description = "What people say about a task")
class CommentController {

  private final Comments comments;

  CommentController(Comments comments) {
    this.comments = comments;
  }

  @GetMapping
  @Operation(operationId = "listComments", summary = "Read the comments of a task, oldest first")
  @Refuses({"invalid-request", "task-not-found"})
  Page<Comment> list(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return comments.of(id, Page.limit(limit), cursor);
  }

  @GetMapping("/{comment}")
  @Operation(operationId = "readComment", summary = "Read one comment")
  @Refuses({"task-not-found", "comment-not-found"})
  Comment read(@PathVariable UUID id, @PathVariable UUID comment) {
    return comments.find(id, comment);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "addComment", summary = "Comment on a task")
  @Refuses({"invalid-request", "task-not-found", "changed-meanwhile"})
  ResponseEntity<Comment> add(@PathVariable UUID id, @RequestBody CommentText typed) {
    var comment = comments.add(id, typed.text());
    var location = URI.create("/tasks/%s/comments/%s".formatted(id, comment.id()));
    return ResponseEntity.created(location).body(comment);
  }

  @PutMapping("/{comment}")
  @Operation(operationId = "editComment", summary = "Change your own comment")
  @Refuses({
    "invalid-request",
    "task-not-found",
    "comment-not-found",
    "not-allowed",
    "changed-meanwhile"
  })
  Comment edit(@PathVariable UUID id, @PathVariable UUID comment, @RequestBody CommentText typed) {
    return comments.edit(id, comment, typed.text());
  }

  @DeleteMapping("/{comment}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "deleteComment", summary = "Delete a comment")
  @Refuses({"task-not-found", "comment-not-found", "not-allowed", "changed-meanwhile"})
  void delete(@PathVariable UUID id, @PathVariable UUID comment) {
    comments.delete(id, comment);
  }

  /** The words of a comment, 1 to 5,000 characters. */
  record CommentText(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String text) {}
}
