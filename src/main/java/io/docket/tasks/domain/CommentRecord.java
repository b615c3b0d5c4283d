package io.docket.tasks.domain;

import io.docket.tasks.Comment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of a comment. */
@Entity
@Table(name = "task_comment")
class CommentRecord {

  @Id
  @Column(nullable = false)
  UUID id;

  @Column(nullable = false)
  UUID taskId;

  @Column(nullable = false)
  String author;

  @Column(nullable = false)
  String text;

  @Column(nullable = false)
  Instant createdAt;

  @Column @Nullable Instant editedAt;

  /** The engine's twin of this comment, which Tasklist shows. */
  @Column @Nullable String engineCommentId;

  /** For Hibernate. */
  protected CommentRecord() {}

  CommentRecord(UUID taskId, String author, String text, Instant now) {
    this.id = UUID.randomUUID();
    this.taskId = taskId;
    this.author = author;
    this.text = text;
    this.createdAt = now;
  }

  Comment view() {
    return new Comment(id, author, text, createdAt, editedAt);
  }
}
