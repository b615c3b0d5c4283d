package io.docket.notifications.outbox;

import io.docket.tasks.TaskEvent;
import io.docket.tasks.TaskSight;
import io.docket.tasks.TaskSummaries.TaskSummary;
import io.docket.users.Teams;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom something concerns; never whoever did it. */
@Component
class Audience {

  private final Teams teams;
  private final TaskSight sight;

  Audience(Teams teams, TaskSight sight) {
    this.teams = teams;
    this.sight = sight;
  }

  /** Those of them who are somebody else than the actor. */
  static Set<String> others(TaskEvent event, @Nullable String... people) {
    var others = new LinkedHashSet<String>();
    Stream.of(people).filter(Objects::nonNull).forEach(others::add);
    others.remove(event.actor());
    return others;
  }

  /** Everybody who may take the work, as the engine offers it to them. */
  Set<String> team(TaskEvent event) {
    var team = event.task().team();
    return team == null ? Set.of() : others(event, members(team));
  }

  /** The same for a review, which is never done by whoever did the work. */
  Set<String> reviewers(TaskEvent event) {
    var reviewers = new LinkedHashSet<>(team(event));
    reviewers.remove(event.task().doneBy());
    return reviewers;
  }

  /** Whoever is called by name, and may see the task at all. */
  Set<String> mentioned(TaskEvent event) {
    var names = event.comment() == null ? Set.<String>of() : Mentions.in(event.comment());
    if (names.isEmpty()) {
      return Set.of();
    }
    var called = sight.among(names, event.task().id());
    return others(event, called.toArray(String[]::new));
  }

  static Set<String> involved(TaskEvent event) {
    return others(event, event.task().assignee(), event.task().createdBy());
  }

  /** The involved ones, who are told once even where they are mentioned too. */
  static Set<String> involvedBeside(Set<String> mentioned, TaskEvent event) {
    var others = new LinkedHashSet<>(involved(event));
    others.removeAll(mentioned);
    return others;
  }

  static boolean has(@Nullable String person, TaskSummary task) {
    return person != null && person.equals(task.assignee());
  }

  private String[] members(String team) {
    List<String> members = teams.activeMembers(team);
    return members.toArray(String[]::new);
  }
}
