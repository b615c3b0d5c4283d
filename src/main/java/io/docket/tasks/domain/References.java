package io.docket.tasks.domain;

import io.docket.tasks.Priority;
import io.docket.users.Teams;
import io.docket.users.User;
import io.docket.users.Users;
import io.docket.web.Violations;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks that what a task refers to exists: category, team, assignee, priority. */
@Component
class References {

  private final EntityManager entities;
  private final Teams teams;
  private final Users users;

  References(EntityManager entities, Teams teams, Users users) {
    this.entities = entities;
    this.teams = teams;
    this.users = users;
  }

  @Nullable String category(@Nullable String key, Violations violations) {
    if (key == null || key.isBlank()) {
      return null;
    }
    if (isBroken(key) || entities.find(CategoryRecord.class, key) == null) {
      violations.add("category", "does not exist");
    }
    return key;
  }

  @Nullable String team(@Nullable String key, Violations violations) {
    if (key == null || key.isBlank()) {
      return null;
    }
    if (isBroken(key) || teams.find(key).isEmpty()) {
      violations.add("team", "does not exist");
    }
    return key;
  }

  /** What a task refers to already needs no look: a foreign key holds it. */
  @Nullable String category(@Nullable String key, @Nullable String before, Violations violations) {
    return Objects.equals(key, before) ? before : category(key, violations);
  }

  /** What a task refers to already needs no look: a foreign key holds it. */
  @Nullable String team(@Nullable String key, @Nullable String before, Violations violations) {
    return Objects.equals(key, before) ? before : team(key, violations);
  }

  /** Somebody active and, where the task has a team, a member of it. */
  @Nullable String assignee(
      @Nullable String username, @Nullable String team, Violations violations) {
    if (username == null || username.isBlank()) {
      return null;
    }
    if (isBroken(username) || users.find(username).filter(User::active).isEmpty()) {
      violations.add("assignee", "is no active user");
    } else if (team != null && !teams.hasMember(team, username)) {
      violations.add("assignee", "is no member of the team " + team);
    }
    return username;
  }

  /** Whether this person may have a task of that team now. */
  boolean mayHave(String username, @Nullable String team) {
    return users.find(username).filter(User::active).isPresent()
        && (team == null || teams.hasMember(team, username));
  }

  Priority priority(@Nullable String name, Violations violations) {
    return Arrays.stream(Priority.values())
        .filter(priority -> priority.name().equals(name))
        .findFirst()
        .orElseGet(
            () -> {
              violations.add("priority", "must be one of LOW, NORMAL, HIGH, URGENT");
              return Priority.NORMAL;
            });
  }

  /** PostgreSQL cannot even be asked for a text with U+0000 in it. */
  private static boolean isBroken(String key) {
    return key.indexOf('\0') >= 0;
  }
}
