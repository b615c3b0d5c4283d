package io.docket.tasks.domain;

import io.docket.tasks.NotAllowed;
import io.docket.tasks.TaskNotFound;
import io.docket.tasks.TaskStatus;
import io.docket.users.ActingBy;
import io.docket.users.Actor;
import io.docket.users.CurrentActor;
import io.docket.users.Role;
import org.springframework.stereotype.Component;

/** Who may do what with a task; the one place that decides it, whichever door is used. */
@Component
class TaskAccess {

  private final CurrentActor current;

  TaskAccess(CurrentActor current) {
    this.current = current;
  }

  /** The person acting; nobody but a person creates or changes tasks of their own accord. */
  Actor actor() {
    return current.find().orElseThrow(() -> new NotAllowed("Sign in first"));
  }

  /** Lets a person pass who may see the task; to everybody else it does not exist. */
  Actor requireSight(TaskRecord task) {
    var actor = actor();
    if (!maySee(actor, task)) {
      throw new TaskNotFound();
    }
    return actor;
  }

  void requireEditing(TaskRecord task) {
    var actor = requireSight(task);
    var involved = is(actor, task.createdBy) || is(actor, task.assignee);
    if (!involved && !directs(actor, task)) {
      throw new NotAllowed(
          "Only its creator, its assignee or a lead of its team may change this task");
    }
  }

  /** Saying how far the work has come. */
  void requireWorking(TaskRecord task) {
    var actor = requireSight(task);
    if (!is(actor, task.assignee) && !directs(actor, task)) {
      throw new NotAllowed("Only its assignee or a lead of its team may set the progress");
    }
  }

  /** Assigning, reprioritising, moving to another team, cancelling. */
  void requireDirecting(TaskRecord task) {
    if (!mayDirect(requireSight(task), task)) {
      throw new NotAllowed(
          "Only a lead of its team, or its creator while nobody has it, may do this");
    }
  }

  /**
   * Working on a task oneself. Whoever made a token in somebody else's name could be maker and
   * checker of the same task, so such a token works on none.
   */
  void requireOwnWork() {
    if (current.actingBy() == ActingBy.API_TOKEN_OF_ANOTHER) {
      throw new NotAllowed(
          "An API token that somebody else made in your name has no scope to work on tasks");
    }
  }

  /** Looking at somebody's work: four eyes are people's eyes. */
  void requireOwnEyes() {
    if (current.actingBy() != ActingBy.THEMSELVES) {
      throw new NotAllowed("An API token has no scope for reviews; sign in to review");
    }
  }

  boolean mayDirect(Actor actor, TaskRecord task) {
    var untouched = is(actor, task.createdBy) && task.status == TaskStatus.OPEN;
    return untouched || directs(actor, task);
  }

  /**
   * Whether the person stands above the task: its team's lead, or its creator if it has no team.
   */
  boolean directs(Actor actor, TaskRecord task) {
    if (actor.has(Role.ADMIN)) {
      return true;
    }
    var team = task.team;
    return team == null
        ? is(actor, task.createdBy)
        : actor.has(Role.LEAD) && actor.leads().contains(team);
  }

  boolean maySee(Actor actor, TaskRecord task) {
    return actor.has(Role.ADMIN)
        || is(actor, task.createdBy)
        || is(actor, task.assignee)
        || (task.team != null && belongsTo(actor, task.team));
  }

  private static boolean belongsTo(Actor actor, String team) {
    return actor.memberOf().contains(team) || actor.leads().contains(team);
  }

  static boolean is(Actor actor, @org.jspecify.annotations.Nullable String username) {
    return actor.username().equals(username);
  }
}
