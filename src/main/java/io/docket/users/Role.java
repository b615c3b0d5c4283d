package io.docket.users;

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

  /** The name by which the engine's groups and stored rows know this role, in lower case. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
