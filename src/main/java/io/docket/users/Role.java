package io.docket.users;

import java.util.Locale;

/** What a person may do beyond working on their own and their teams' tasks. */
public enum Role {
  /** Works on tasks of their teams and their own, creates tasks, comments. */
  USER,
  /** Also assigns, reprioritises and cancels the tasks of the teams they lead. */
  LEAD,
  /** Deploys processes, decisions and forms. */
  ANALYST,
  /** Keeps the engine running in Cockpit: incidents, retries, suspended jobs. */
  OPERATOR,
  /** Looks after users, teams and categories, and may do everything above. */
  ADMIN;

  /** The name by which stored rows and answers know this role, in lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Id of the engine's group of everybody with this role; never the key of a team. */
  public String group() {
    return "role:" + key();
  }

  /**
   * The role of that key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Role of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
