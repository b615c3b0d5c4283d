package io.docket.tasks.domain;

import io.docket.tasks.NotAllowed;
import io.docket.tasks.Routing;
import io.docket.tasks.WrongState;
import io.docket.users.Actor;
import io.docket.users.Teams;
import io.docket.web.Violations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills in what the creator of a task left open with what the routing decision says. */
@Component
class Router {

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(3660);

  private final Teams teams;
  private final TaskAccess access;
  private final Clock clock;

  Router(Teams teams, TaskAccess access, Clock clock) {
    this.teams = teams;
    this.access = access;
    this.clock = clock;
  }

  /** Applies the decision and returns what it set, for the history. */
  Map<String, Object> apply(TaskRecord task, Routing routing) {
    var set = new LinkedHashMap<String, Object>();
    toTeam(task, routing.team(), set);
    timed(task, routing, set);
    task.review.reviewRequired = routing.reviewNeeded();
    set.put("reviewRequired", routing.reviewNeeded());
    check(task);
    return set;
  }

  private void toTeam(TaskRecord task, @Nullable String team, Map<String, Object> set) {
    if (task.team == null && team != null && !team.isBlank()) {
      if (teams.find(team).isEmpty()) {
        throw new WrongState(
            "The routing decision names the team %s, which does not exist; ask an analyst"
                .formatted(team));
      }
      task.team = team;
    }
    if (task.team != null) {
      set.put("team", task.team);
    }
  }

  private void timed(TaskRecord task, Routing routing, Map<String, Object> set) {
    var now = clock.instant();
    var deadline = task.watch.deadline;
    if (deadline == null && isGiven(routing.timeAllowed())) {
      deadline = now.plus(duration(routing.timeAllowed())).truncatedTo(ChronoUnit.MILLIS);
    }
    var reminders = task.watch.reminders;
    if (task.remindersGiven) {
      var violations = new Violations();
      Times.requireAhead(reminders, deadline, now, violations);
      violations.refuseIfAny();
    } else if (deadline != null && isGiven(routing.reminders())) {
      reminders = ahead(routing.reminders(), deadline, now);
    }
    task.watch.move(deadline, reminders, now);
    if (isGiven(routing.escalationInterval())) {
      task.watch.escalationInterval = duration(routing.escalationInterval()).toString();
    }
    if (deadline != null) {
      set.put("deadline", deadline.toString());
      set.put("reminders", reminders);
    }
  }

  /** A short deadline leaves no room for some of the usual reminders. */
  private static List<String> ahead(String listed, Instant deadline, Instant now) {
    return Arrays.stream(listed.split(",", -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .filter(text -> deadline.minus(duration(text)).isAfter(now))
        .limit(Times.MOST_REMINDERS)
        .toList();
  }

  private void check(TaskRecord task) {
    var violations = new Violations();
    var team = task.team;
    if (task.review.reviewRequired) {
      requireTeamForReview(team, violations);
    }
    var assignee = task.assignee;
    if (assignee != null && team != null && !teams.hasMember(team, assignee)) {
      violations.add("assignee", "is no member of the team %s, whose task it is".formatted(team));
    }
    violations.refuseIfAny();
    if (assignee != null) {
      requireRightToAssign(access.actor(), task, assignee);
    }
  }

  static void requireTeamForReview(@Nullable String team, Violations violations) {
    violations.unless(
        team != null, "team", "is needed: a second person of the team reviews such a task");
  }

  private void requireRightToAssign(Actor actor, TaskRecord task, String assignee) {
    if (!TaskAccess.is(actor, assignee) && !access.directs(actor, task)) {
      throw new NotAllowed("Only a lead of the team may assign its tasks to somebody else");
    }
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static Duration duration(String text) {
    try {
      var duration = Duration.parse(text);
      if (duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0) {
        return duration;
      }
    } catch (DateTimeParseException notADuration) {
      // Answered below, as one that is too short or too long.
    }
    throw new WrongState(
        "The routing decision says %s where a duration like PT4H belongs; ask an analyst"
            .formatted(text));
  }
}
