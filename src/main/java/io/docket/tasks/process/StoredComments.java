package io.docket.tasks.process;

import io.docket.tasks.CommentWritten.Change;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;

/**
 * Comments where the engine keeps them, in its history: its public calls change none of a finished
 * process, and fail on one that it has cleaned away. Words that somebody took back must not stay.
 */
final class StoredComments {

  private StoredComments() {}

  /** To be called while the engine is at work on this thread. */
  static void change(String process, String id, Change change, String text) {
    var context = Context.getCommandContext();
    var comments = context.getCommentManager();
    var comment = comments.findCommentByProcessInstanceIdAndCommentId(process, id);
    if (comment == null) {
      return;
    }
    if (change == Change.DELETED) {
      comments.delete(comment);
    } else {
      comment.setMessage(comment.toEventMessage(text));
      comment.setFullMessage(text);
      context.getDbEntityManager().update(CommentEntity.class, "updateComment", comment);
    }
  }
}
