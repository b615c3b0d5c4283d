package io.docket.users.domain;

import io.docket.users.Actor;
import io.docket.users.CurrentActor;
import io.docket.users.NotForYou;
import io.docket.users.Role;
import io.docket.users.UserNotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may see and change which account; the one place that decides it. */
@Component
class AccountPermissions {

  private final CurrentActor current;
  private final JdbcClient jdbc;

  AccountPermissions(CurrentActor current, JdbcClient jdbc) {
    this.current = current;
    this.jdbc = jdbc;
  }

  Actor actor() {
    return current.find().orElseThrow(() -> new NotForYou("Sign in first."));
  }

  boolean isAdministrator() {
    return current.find().filter(actor -> actor.has(Role.ADMIN)).isPresent();
  }

  Actor requireAdministrator() {
    var actor = actor();
    if (!actor.has(Role.ADMIN)) {
      throw new NotForYou("Only an administrator may do this.");
    }
    return actor;
  }

  /** Lets whoever may see the account pass; to everybody else it does not exist. */
  Actor requireSight(String username) {
    var actor = actor();
    if (!is(actor, username) && !actor.has(Role.ADMIN) && !leads(actor, username)) {
      throw new UserNotFound(username);
    }
    return actor;
  }

  static boolean is(Actor actor, String username) {
    return actor.username().equals(username);
  }

  private boolean leads(Actor actor, String username) {
    if (!actor.has(Role.LEAD) || actor.leads().isEmpty() || username.indexOf('\0') >= 0) {
      return false;
    }
    return jdbc.sql(
            """
            select exists (select 1 from team_member m
                           where m.username = :username and m.team = any (:teams))
                or exists (select 1 from team t
                           where t.lead = :username and t.key = any (:teams))""")
        .param("username", username)
        .param("teams", actor.leads().toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }
}
