package io.docket.notifications.outbox;

import io.docket.notifications.Facts;
import io.docket.tasks.TaskEvent;
import io.docket.tasks.TaskStatus;
import io.docket.users.NotificationPreferences.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what of a task's history is told to whom. */
@Component
class Herald {

  private final Audience audience;

  Herald(Audience audience) {
    this.audience = audience;
  }

  /** What an event announces; nothing where it concerns nobody else, or not any more. */
  List<Announcement> of(TaskEvent event) {
    return switch (event.event()) {
      case ROUTED -> offer(event);
      case ASSIGNED -> assignment(event);
      case RETURNED -> isPartOfMore(event) ? List.of() : waiting(event);
      case DETAILS_CHANGED -> movesToTeam(event) ? waiting(event) : List.of();
      case WORK_DONE -> review(event);
      case REJECTED -> rejection(event);
      case COMMENTED -> comment(event);
      case REMINDED -> due(Kind.REMINDER, event, event.text("recipient"));
      case DEADLINE_PASSED -> due(Kind.DEADLINE, event, event.task().assignee());
      case ESCALATED -> escalation(event);
      case CANCELLED -> List.of(at(Kind.CANCELLATION, event, Audience.involved(event)));
      // The diagram itself tells of the completion.
      case COMPLETED, CREATED, APPROVED, COMMENT_CHANGED, COMMENT_DELETED -> List.of();
    };
  }

  /** Work or a review that lies there for anybody who may take it. */
  private List<Announcement> waiting(TaskEvent event) {
    return event.task().status() == TaskStatus.IN_REVIEW ? review(event) : offer(event);
  }

  private List<Announcement> offer(TaskEvent event) {
    var isOffered = event.task().status() == TaskStatus.OPEN;
    return isOffered ? List.of(at(Kind.OFFER, event, audience.team(event))) : List.of();
  }

  private List<Announcement> review(TaskEvent event) {
    var task = event.task();
    var isOffered = task.status() == TaskStatus.IN_REVIEW && task.assignee() == null;
    return isOffered ? List.of(at(Kind.REVIEW, event, audience.reviewers(event))) : List.of();
  }

  private static List<Announcement> assignment(TaskEvent event) {
    var assignee = event.text("assignee");
    if (isPartOfMore(event)
        || event.task().status().isFinal()
        || !Audience.has(assignee, event.task())) {
      return List.of();
    }
    var isReview = event.task().status() == TaskStatus.IN_REVIEW;
    var kind = isReview ? Kind.REVIEW : Kind.ASSIGNMENT;
    return List.of(at(kind, event, Audience.others(event, assignee)));
  }

  /**
   * Whoever may not have the task any more, since they left its team, has no use for the reason.
   */
  private static List<Announcement> rejection(TaskEvent event) {
    var worker = event.text("worker");
    return Audience.has(worker, event.task())
        ? List.of(at(Kind.REJECTION, event, Audience.others(event, worker)))
        : List.of();
  }

  private List<Announcement> comment(TaskEvent event) {
    if (event.comment() == null) {
      return List.of();
    }
    var mentioned = audience.mentioned(event);
    return List.of(
        at(Kind.MENTION, event, mentioned),
        at(Kind.COMMENT, event, Audience.involvedBeside(mentioned, event)));
  }

  /** Whoever has the task hears that the deadline passed, which is enough for the first level. */
  private static List<Announcement> escalation(TaskEvent event) {
    var recipient = event.text("recipient");
    var isKnown = Objects.equals(level(event), 1) && Audience.has(recipient, event.task());
    return isKnown ? List.of() : due(Kind.ESCALATION, event, recipient);
  }

  /** What follows from another entry, which tells more. */
  private static boolean isPartOfMore(TaskEvent event) {
    return Set.of("rejected", "moved").contains(String.valueOf(event.text("reason")));
  }

  private static boolean movesToTeam(TaskEvent event) {
    return event.data().get("changes") instanceof List<?> changes
        && changes.stream().anyMatch(Herald::isOfTeam);
  }

  private static boolean isOfTeam(Object change) {
    return change instanceof Map<?, ?> map && "team".equals(map.get("field"));
  }

  private static Announcement at(Kind kind, TaskEvent event, Collection<String> recipients) {
    return announcement(kind, event, recipients, event.at(), event.seq());
  }

  /** What is about a moment in time is told once for it, however often a timer fires. */
  private static List<Announcement> due(Kind kind, TaskEvent event, @Nullable String recipient) {
    var named = event.text("due") == null ? event.text("deadline") : event.text("due");
    var moment = named == null ? event.at() : Instant.parse(named);
    return List.of(announcement(kind, event, Audience.others(event, recipient), moment, 0));
  }

  private static Announcement announcement(
      Kind kind, TaskEvent event, Collection<String> recipients, Instant dueAt, int seq) {
    var task = event.task();
    var urgent = Announcement.isUrgent(kind, task.priority());
    return new Announcement(
        kind, recipients, task.id(), facts(event), dueAt, seq, event.at(), urgent);
  }

  private static Facts facts(TaskEvent event) {
    var task = event.task();
    var deadline = event.text("deadline");
    return new Facts(
        task.number(),
        task.title(),
        event.actor(),
        task.team(),
        deadline == null ? task.deadline() : Instant.parse(deadline),
        level(event),
        event.comment() == null ? event.text("note") : event.comment(),
        null);
  }

  private static @Nullable Integer level(TaskEvent event) {
    return event.data().get("level") instanceof Number level ? level.intValue() : null;
  }
}
