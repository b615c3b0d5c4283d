package io.docket.tasks;

import java.util.UUID;

/** Somebody commented on a task, or changed or deleted a comment, over REST. */
public record CommentWritten(UUID task, UUID comment, Change change) {

  /** What became of the comment. */
  public enum Change {
    ADDED,
    EDITED,
    DELETED
  }
}
