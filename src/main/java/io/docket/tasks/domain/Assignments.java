package io.docket.tasks.domain;

import io.docket.tasks.HistoryEvent;
import io.docket.tasks.NotAllowed;
import io.docket.tasks.TaskAssigned;
import io.docket.tasks.TaskStatus;
import io.docket.tasks.WrongState;
import io.docket.users.Actor;
import io.docket.users.Teams;
import io.docket.users.Users;
import io.docket.web.InvalidRequest;
import io.docket.web.Violations;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who has a task: claiming it, giving it back, giving it to somebody. */
@Component
class Assignments {

  private final TaskAccess access;
  private final References references;
  private final Teams teams;
  private final Users users;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  @SuppressWarnings("TooManyParameters")
  Assignments(
      TaskAccess access,
      References references,
      Teams teams,
      Users users,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.access = access;
    this.references = references;
    this.teams = teams;
    this.users = users;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  void claim(TaskRecord task) {
    var actor = access.requireSight(task);
    requireTaking(task);
    task.requireOpen();
    if (TaskAccess.is(actor, task.assignee)) {
      return;
    }
    if (task.assignee != null) {
      throw new WrongState("Somebody else has this task already: " + task.assignee);
    }
    if (task.team != null && !teams.hasMember(task.team, actor.username())) {
      throw new NotAllowed("Only members of the team " + task.team + " may take its tasks");
    }
    if (didTheWork(task, actor.username())) {
      throw new NotAllowed("Who did the work may not review it");
    }
    give(task, actor.username());
  }

  void giveBack(TaskRecord task) {
    var actor = access.requireSight(task);
    task.requireOpen();
    if (task.assignee == null) {
      return;
    }
    if (!TaskAccess.is(actor, task.assignee) && !access.directs(actor, task)) {
      throw new NotAllowed("Only its assignee or a lead of its team may give this task back");
    }
    give(task, null);
  }

  void assign(TaskRecord task, @Nullable String person) {
    access.requireDirecting(task);
    task.requireOpen();
    var violations = new Violations();
    var assignee = references.assignee(person, task.team, violations);
    violations.unless(assignee != null, "assignee", "must not be empty");
    violations.refuseIfAny();
    if (didTheWork(task, assignee)) {
      throw new InvalidRequest("assignee", "did the work, so somebody else must review it");
    }
    if (TaskAccess.is(access.actor(), assignee)) {
      requireTaking(task);
    }
    if (assignee != null && !assignee.equals(task.assignee)) {
      give(task, assignee);
    }
  }

  /** What somebody did with the engine's own controls, told apart by the outcome. */
  void follow(TaskRecord task, Actor actor, @Nullable String person) {
    if (person == null) {
      giveBack(task);
    } else if (task.assignee == null && TaskAccess.is(actor, person)) {
      claim(task);
    } else {
      assign(task, person);
    }
  }

  private void requireTaking(TaskRecord task) {
    access.requireOwnWork();
    if (task.status == TaskStatus.IN_REVIEW) {
      access.requireOwnEyes();
    }
  }

  private static boolean didTheWork(TaskRecord task, @Nullable String person) {
    return task.status == TaskStatus.IN_REVIEW
        && person != null
        && person.equals(task.review.doneBy);
  }

  private void give(TaskRecord task, @Nullable String person) {
    if (person != null && !users.staysActive(person)) {
      throw new InvalidRequest("assignee", "is no active user");
    }
    var event = person == null ? HistoryEvent.RETURNED : HistoryEvent.ASSIGNED;
    var data =
        person == null
            ? Map.<String, Object>of("from", String.valueOf(task.assignee))
            : Map.<String, Object>of("assignee", person);
    journal.note(task, event, data);
    task.giveTo(person, clock.instant());
    events.publishEvent(new TaskAssigned(task.id));
  }
}
