package io.docket.tasks.domain;

import io.docket.tasks.Comment;
import io.docket.tasks.CommentMirror;
import io.docket.tasks.CommentWritten;
import io.docket.tasks.CommentWritten.Change;
import io.docket.tasks.Comments;
import io.docket.tasks.HistoryEvent;
import io.docket.tasks.NotAllowed;
import io.docket.web.Cursor;
import io.docket.web.Page;
import io.docket.web.Violations;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments over REST and from Tasklist. */
@Service
@Transactional
class CommentDesk implements Comments, CommentMirror {

  private static final String ORDER = "createdAt";

  private final EntityManager entities;
  private final TaskRecords records;
  private final TaskAccess access;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CommentDesk(
      EntityManager entities,
      TaskRecords records,
      TaskAccess access,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.entities = entities;
    this.records = records;
    this.access = access;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Page<Comment> of(UUID id, int limit, @Nullable String cursor) {
    access.requireSight(records.find(id));
    var after = cursor == null ? null : Cursor.decode(cursor, ORDER, 2);
    var rows = rows(id, limit + 1, after);
    var page = rows.subList(0, Math.min(limit, rows.size()));
    var next = rows.size() > limit ? cursorAfter(page.get(limit - 1)) : null;
    return new Page<>(page.stream().map(CommentRecord::view).toList(), next);
  }

  @Override
  @Transactional(readOnly = true)
  public Comment find(UUID id, UUID commentId) {
    var task = records.find(id);
    access.requireSight(task);
    return find(task, commentId).view();
  }

  private List<CommentRecord> rows(UUID task, int most, @Nullable Cursor after) {
    var query =
        entities.createQuery(
            """
            from CommentRecord c where c.taskId = :task
            and (c.createdAt > :at or c.createdAt = :at and c.id > :id)
            order by c.createdAt, c.id
            """,
            CommentRecord.class);
    return query
        .setParameter("task", task)
        .setParameter("at", after == null ? Instant.EPOCH : after.instant(0))
        .setParameter("id", after == null ? new UUID(0, 0) : after.id(1))
        .setMaxResults(most)
        .getResultList();
  }

  private static String cursorAfter(CommentRecord last) {
    return new Cursor(ORDER, List.of(last.createdAt.toString(), last.id.toString())).encode();
  }

  @Override
  public Comment add(UUID id, @Nullable String text) {
    var task = records.lock(id);
    access.requireSight(task);
    var comment = write(task, text);
    events.publishEvent(new CommentWritten(id, comment.id, Change.ADDED));
    entities.flush();
    return comment.view();
  }

  /** A comment that Tasklist has written already. */
  void fromEngine(TaskRecord task, String text, String engineComment) {
    access.requireSight(task);
    write(task, text).engineCommentId = engineComment;
  }

  private CommentRecord write(TaskRecord task, @Nullable String text) {
    var words = checked(text);
    var author = access.actor().username();
    var comment = new CommentRecord(task.id, author, words, clock.instant());
    entities.persist(comment);
    journal.note(task, HistoryEvent.COMMENTED, Map.of("comment", comment.id.toString()));
    return comment;
  }

  @Override
  public Comment edit(UUID id, UUID commentId, @Nullable String text) {
    var task = records.lock(id);
    access.requireSight(task);
    var comment = find(task, commentId);
    if (!TaskAccess.is(access.actor(), comment.author)) {
      throw new NotAllowed("Only its author may change a comment");
    }
    comment.text = checked(text);
    comment.editedAt = clock.instant();
    journal.note(task, HistoryEvent.COMMENT_CHANGED, Map.of("comment", commentId.toString()));
    events.publishEvent(new CommentWritten(id, commentId, Change.EDITED));
    entities.flush();
    return comment.view();
  }

  @Override
  public void delete(UUID id, UUID commentId) {
    var task = records.lock(id);
    var actor = access.requireSight(task);
    var comment = find(task, commentId);
    if (!TaskAccess.is(actor, comment.author) && !access.directs(actor, task)) {
      throw new NotAllowed("Only its author or a lead of the task's team may delete a comment");
    }
    events.publishEvent(new CommentWritten(id, commentId, Change.DELETED));
    entities.remove(comment);
    journal.note(task, HistoryEvent.COMMENT_DELETED, Map.of("comment", commentId.toString()));
    entities.flush();
  }

  @Override
  public Mirrored find(UUID commentId) {
    var comment = entities.getReference(CommentRecord.class, commentId);
    return new Mirrored(comment.text, comment.engineCommentId);
  }

  @Override
  public void mirrored(UUID commentId, String engineComment) {
    entities.getReference(CommentRecord.class, commentId).engineCommentId = engineComment;
  }

  private CommentRecord find(TaskRecord task, UUID commentId) {
    var comment = entities.find(CommentRecord.class, commentId);
    if (comment == null || !comment.taskId.equals(task.id)) {
      throw new CommentNotFound();
    }
    return comment;
  }

  private static String checked(@Nullable String text) {
    var violations = new Violations();
    var words = Wording.required(text, "text", Wording.LONGEST_COMMENT, violations);
    violations.refuseIfAny();
    return words;
  }
}
