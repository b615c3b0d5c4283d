package io.docket.tasks.domain;

import io.docket.web.Refusal;
import org.springframework.http.HttpStatus;

/** There is no such comment on this task: 404. */
final class CommentNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  CommentNotFound() {
    super(HttpStatus.NOT_FOUND, "comment-not-found", "There is no such comment on this task");
  }
}
